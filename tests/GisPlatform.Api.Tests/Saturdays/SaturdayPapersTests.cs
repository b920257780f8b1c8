using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Ical.Net;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>What a Saturday leaves the screen as.</summary>
public sealed class SaturdayPapersTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Crew = "Đội thoát nước quận";

    [Fact]
    public async Task A_wards_calendar_holds_what_is_published_and_nothing_of_a_draft()
    {
        var (desk, sites) = await PlannedAsync();
        Assert.DoesNotContain((await CalendarAsync("ward=11383")).Events, e => e.Uid!.Contains(desk.Date, StringComparison.Ordinal));
        await desk.DoAsync("publishSaturday", desk.Change());

        var day = Assert.Single((await CalendarAsync("ward=11383")).Events, e => e.Uid!.Contains(desk.Date, StringComparison.Ordinal));

        Assert.Equal(("Asia/Ho_Chi_Minh", 7, 30), (day.Start!.TzId, day.Start.Value.Hour, day.Start.Value.Minute));
        Assert.Contains("phường Hồ Nam: 3 điểm", day.Summary!, StringComparison.Ordinal);
        Assert.All(sites, site => Assert.Contains(site.Title, day.Description!, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Http, "/saturdays/calendar.ics?ward=99999"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(server.Http, "/saturdays/calendar.ics"));
    }

    [Fact]
    public async Task A_crews_calendar_and_its_route_hold_its_sites_in_order()
    {
        var (desk, sites) = await PlannedAsync();
        await desk.DoAsync("publishSaturday", desk.Change());
        var crew = await desk.CrewAsync(Crew);

        var events = (await CalendarAsync($"crew={crew}")).Events.Where(e => e.Uid!.Contains(desk.Date, StringComparison.Ordinal)).OrderBy(e => e.Start).ToList();
        var route = XDocument.Parse(await server.Http.GetStringAsync(new Uri($"/saturdays/{desk.Date}/route.gpx?crew={crew}", UriKind.Relative), Cancel));

        Assert.Equal(sites.Select((site, n) => $"{n + 1}. {site.Title}"), events.Select(e => e.Summary));
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.True(pair.First.End! <= pair.Second.Start!));
        XNamespace gpx = "http://www.topografix.com/GPX/1/1";
        Assert.Equal(sites.Select((site, n) => $"{n + 1}. {site.Title}"), route.Descendants(gpx + "rtept").Select(point => point.Element(gpx + "name")!.Value));
        Assert.Equal("106.675", (string)route.Descendants(gpx + "rtept").First().Attribute("lon")!);
    }

    [Fact]
    public async Task The_table_has_a_row_a_site_and_no_formula_of_a_stranger()
    {
        var (desk, _) = await PlannedAsync(("title", "=HYPERLINK(\"http://x\")"));
        await desk.DoAsync("publishSaturday", desk.Change());

        var lines = (await server.Http.GetStringAsync(new Uri($"/saturdays/{desk.Date}/sites.csv", UriKind.Relative), Cancel)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("date,reference,title,category,ward", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.StartsWith($"{desk.Date},LC-", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("'=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain("Chìa khóa", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains("TRUCK:1", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheets_are_for_staff_and_hold_every_site_in_order_with_words_to_the_crew()
    {
        var (desk, sites) = await PlannedAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server.Http, $"/saturdays/{desk.Date}/print"));
        var page = await PageAsync(desk.Http, $"/saturdays/{desk.Date}/print?crew={await desk.CrewAsync(Crew)}");

        Assert.Contains("Ngày thứ 7 cùng dân", page, StringComparison.Ordinal);
        Assert.Contains("Chìa khóa ở tổ trưởng", page, StringComparison.Ordinal);
        Assert.Contains("class=\"qr\"", page, StringComparison.Ordinal);
        Assert.Equal(sites.Select(site => site.Title), sites.Select(site => site.Title).OrderBy(title => page.IndexOf(title, StringComparison.Ordinal)));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        // A ward's sheet, and the crew's.
        Assert.Equal(2, (await PageAsync(desk.Http, $"/saturdays/{desk.Date}/print?ward=11383")).Split("class=\"sheet\"").Length - 1);
    }

    [Fact]
    public async Task The_page_of_the_day_shows_the_public_what_came_of_it_with_what_residents_confirm_first()
    {
        var (desk, sites) = await PlannedAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Http, $"/saturdays/{desk.Date}"));
        await desk.DoAsync("publishSaturday", desk.Change());
        var upload = await Photos.PhotographedIssue.UploadAsync(server);
        await desk.DoAsync("recordOutcome", $"{desk.Change()}, issue: \"{sites[0].Id}\", outcome: {{ status: DONE, people: 12, words: \"Đã thông cống\", photosAfter: [\"{upload.Id}\"] }}");

        var page = await PageAsync(server.Http, $"/saturdays/{desk.Date}");
        var english = await PageAsync(server.Http, $"/saturdays/{desk.Date}?lang=en");

        Assert.Contains("<strong>0</strong> điểm được người dân xác nhận", page, StringComparison.Ordinal);
        Assert.Contains("1 trên 3 điểm", page, StringComparison.Ordinal);
        Assert.Contains("Đã thông cống", page, StringComparison.Ordinal);
        Assert.Contains($"/photos/{upload.Hash}/medium", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Chìa khóa", page, StringComparison.Ordinal);
        Assert.Contains("sites confirmed by residents", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_site_leaves_through_no_door_and_those_whose_work_it_is_have_it_on_the_sheet()
    {
        var (desk, _) = await PlannedAsync();
        var secret = await desk.IssueAsync(("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ neo đơn"));
        var crew = await desk.CrewAsync(Crew);
        await desk.DoAsync("addSite", $"{desk.Change()}, issue: \"{secret.Id}\", plan: {{ crew: \"{crew}\" }}");
        await desk.DoAsync("publishSaturday", desk.Change());
        await desk.DoAsync("recordOutcome", $"{desk.Change()}, issue: \"{secret.Id}\", outcome: {{ status: DONE, people: 3, noPhotoReason: \"Riêng tư\" }}");
        using var otherWard = await server.SignInAsync(AccountRole.Official, "11407");

        foreach (var http in new[] { server.Http, otherWard })
        {
            foreach (var door in new[] { "", "/sites.csv", $"/sites.csv?crew={crew}", $"/route.gpx?crew={crew}" })
                Assert.DoesNotContain("neo đơn", await PageAsync(http, $"/saturdays/{desk.Date}{door}"), StringComparison.Ordinal);
            foreach (var feed in new[] { $"crew={crew}", "ward=11383" })
                Assert.DoesNotContain("neo đơn", await PageAsync(http, $"/saturdays/calendar.ics?{feed}"), StringComparison.Ordinal);
            var data = await http.DataAsync($"{{ saturday(date: \"{desk.Date}\") {{ sites {{ issue {{ title }} }} figures {{ planned done people }} wards {{ figures {{ planned }} }} }} saturdays(from: \"{desk.Date}\", to: \"{desk.Date}\") {{ sites {{ issue {{ title }} }} }} }}");
            Assert.DoesNotContain("neo đơn", data.ToJsonString(), StringComparison.Ordinal);
            // Counts would point at it, too.
            Assert.Equal((3, 0, 0), ((int)data["saturday"]!["figures"]!["planned"]!, (int)data["saturday"]!["figures"]!["done"]!, (int)data["saturday"]!["figures"]!["people"]!));
        }

        Assert.DoesNotContain("neo đơn", await PageAsync(otherWard, $"/saturdays/{desk.Date}/print"), StringComparison.Ordinal);
        // Whoever subscribes to a calendar has no account with it, a planner neither.
        Assert.DoesNotContain("neo đơn", await PageAsync(desk.Http, $"/saturdays/calendar.ics?crew={crew}"), StringComparison.Ordinal);
        using var own = await server.SignInAsync(AccountRole.Official, "11383");
        Assert.Contains("neo đơn", await PageAsync(own, $"/saturdays/{desk.Date}/print"), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string> PageAsync(HttpClient http, string path) => WebUtility.HtmlDecode(await http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private async Task<Calendar> CalendarAsync(string query) =>
        Calendar.Load(await server.Http.GetStringAsync(new Uri($"/saturdays/calendar.ics?{query}", UriKind.Relative), Cancel))!;

    private async Task<(PlanDesk Desk, (string Title, string Id)[] Sites)> PlannedAsync(params (string Field, JsonNode? Value)[] first)
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Crew);
        var sites = new List<(string, string)>();
        foreach (var (title, lon) in new[] { ("Cống ngõ 47 tắc", 106.6750), ("Rãnh sau chợ đầy bùn", 106.6752), ("Hố ga mất nắp", 106.6747) })
        {
            var (issue, _) = await desk.AddAsync($"crew: \"{crew}\", note: \"Chìa khóa ở tổ trưởng\"", [("title", title), ("geometry", ReportedIssue.PointAt(lon, 20.8480)), .. sites.Count == 0 ? first : []]);
            sites.Add((title, issue.Id));
        }

        return (desk, [.. sites]);
    }
}
