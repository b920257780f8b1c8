using System.Net;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Api.Tests.Saturdays;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Wards;

/// <summary>The page of a ward, read as somebody without scripts reads it; and the wards of before, which lead to it.</summary>
public sealed class WardPageTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("/ward/11383", "Phường Lê Chân", "Báo vấn đề ở đây", "/?report=1&ward=11383&asOf=2025-07-01")]
    [InlineData("/ward/11407?lang=en", "An Biên ward", "Report a problem here", "/?report=1&ward=11407&asOf=2025-07-01&lang=en")]
    [InlineData("/ward/11368?asOf=2024-12-31", "Phường Cát Dài", "Báo vấn đề ở đây", "/?report=1&ward=11368\"")]
    public async Task A_ward_has_a_page_in_both_languages_that_leads_to_its_map_and_to_a_report(string path, string heading, string words, string report)
    {
        var page = await PageAsync(path);

        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{report}", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"map\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ward/le-chan", "/ward/11383")]
    [InlineData("/ward/an-bien?lang=en", "/ward/11407?lang=en")]
    [InlineData("/ward/C%C3%A1t%20D%C3%A0i", "/ward/11383?was=cat-dai")]
    [InlineData("/ward/lam-son", "/ward/11407?was=lam-son")]
    [InlineData("/ward/11401", "/ward/11407?was=11401")]
    [InlineData("/ward/11383?asOf=2026-01-01", "/ward/11383")]
    [InlineData("/ward/cat-dai?asOf=2024-05-01", "/ward/11368?asOf=2024-12-31")]
    public async Task A_name_and_a_code_of_before_lead_to_the_page_that_has_most_of_the_ground(string path, string leadsTo)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.Redirect, leadsTo), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Who_comes_by_a_name_of_before_reads_what_became_of_that_ward()
    {
        var page = await PageAsync("/ward/cat-dai");

        Assert.Contains("Phường Cát Dài (mã 11368) có đến hết ngày 31/12/2024.", page, StringComparison.Ordinal);
        Assert.Contains("Từ 1/1/2025 (Nghị quyết 1232/NQ-UBTVQH15) toàn bộ thuộc phường An Biên (mã 11371).", page, StringComparison.Ordinal);
        // The line of July 2025 runs through it.
        Assert.Matches(@"Từ 1/7/2025 \(Nghị quyết 1669/NQ-UBTVQH15\) bị chia: khoảng 6\d% diện tích thuộc phường Lê Chân, khoảng 3\d% diện tích thuộc phường An Biên\.", page);
        Assert.Contains("href=\"/ward/11368?asOf=2024-12-31\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_ward_of_before_leads_to_each_ward_of_today_that_has_some_of_it()
    {
        var page = await PageAsync("/ward/11380?asOf=2024-12-31");

        Assert.Contains("<h1>Phường Trần Nguyên Hãn</h1>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ward/11383\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ward/11407\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_of_today_lists_those_before_it_and_tells_apart_those_that_had_its_code_or_name()
    {
        var page = await PageAsync("/ward/11407");

        Assert.Contains("href=\"/ward/11377?asOf=2024-12-31\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ward/11401?asOf=2025-06-30\"", page, StringComparison.Ordinal);
        // The code was Vĩnh Niệm's, and the name that of another ground; what a reform left as it was is told once.
        Assert.Single(Ends(page, "Phường Vĩnh Niệm (mã 11407) có đến hết ngày"), "30/6/2025");
        Assert.Equal(["30/6/2025", "31/12/2024"], Ends(page, "Phường An Biên (mã 11371) có đến hết ngày"));
    }

    [Fact]
    public async Task What_is_neither_code_nor_name_is_answered_with_the_wards_that_there_are()
    {
        using var answer = await server.Http.GetAsync(new Uri("/ward/atlantis", UriKind.Relative), Cancel);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("“atlantis” không phải là mã hay tên", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ward/11383\"", page, StringComparison.Ordinal);
        using var nobody = await server.Http.GetAsync(new Uri("/ward/11383?asOf=1999-01-01", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        using var noDate = await server.Http.GetAsync(new Uri("/ward/11383?asOf=yesterday", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, noDate.StatusCode);
    }

    [Fact]
    public async Task What_is_reported_mended_and_confirmed_shows_at_once_with_the_photos_of_before_and_after()
    {
        var photographed = await PhotographedIssue.ReportAsync(server, ("title", "Cống <ngõ> 12 tắc"));
        var before = await PageAsync("/ward/11383?asOf=2024-12-31");
        Assert.Contains("Cống <ngõ> 12 tắc", before, StringComparison.Ordinal);
        Assert.DoesNotContain(photographed.Hash, before, StringComparison.Ordinal);
        await photographed.SetAsync(server, PhotoStatus.Public);
        var after = await PhotographedIssue.UploadAsync(server);
        await photographed.Issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done, IssueStatus.Confirmed);
        await server.Database.ExecuteAsync($"""
            insert into photo (id, issue_id, event_id, hash, kind, status, role, added_at)
            select gen_random_uuid(), issue_id, max(id), '{after.Hash}', 'AFTER', 'PUBLIC', 'OFFICIAL', now() from issue_event where issue_id = '{photographed.Issue.Id}' group by issue_id
            """);

        // Hồ Nam of before, and Lê Chân of today.
        foreach (var path in new[] { "/ward/11383?asOf=2024-12-31", "/ward/11383" })
        {
            var page = await PageAsync(path);
            var mended = page[page.IndexOf("mended-heading", StringComparison.Ordinal)..page.IndexOf("open-heading", StringComparison.Ordinal)];
            Assert.Contains("Cống <ngõ> 12 tắc", mended, StringComparison.Ordinal);
            Assert.Contains($"/photos/{photographed.Hash}/thumb", mended, StringComparison.Ordinal);
            Assert.Contains($"/photos/{after.Hash}/thumb", mended, StringComparison.Ordinal);
        }

        await server.Database.ExecuteAsync($"update photo set status = 'HIDDEN' where hash = '{after.Hash}'");
        Assert.DoesNotContain(after.Hash, await PageAsync("/ward/11383"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coming_Saturday_is_there_once_it_is_announced_and_its_calendar_is_that_of_the_ward_map()
    {
        var desk = (await PlanDesk.StartAsync(server)).On(Api.Saturdays.Shortlist.DateOf(null, Today).ToString("yyyy-MM-dd"));
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        await desk.AddAsync($"crew: \"{await desk.CrewAsync("Đội thoát nước quận")}\"", ("title", "Rãnh cần khơi"));
        Assert.Contains("Chưa có điểm nào ở đây", await PageAsync("/ward/11383"), StringComparison.Ordinal);

        await desk.DoAsync("publishSaturday", desk.Change());

        foreach (var (path, calendar) in new[] { ("/ward/11383", "ward=11383&asOf=2025-07-01"), ("/ward/11383?asOf=2024-12-31", "ward=11383"), ("/ward/11383?asOf=2025-06-30", "ward=11383&asOf=2025-06-30") })
        {
            var page = await PageAsync(path);
            Assert.Contains("Rãnh cần khơi", page[page.IndexOf("saturday-heading", StringComparison.Ordinal)..page.IndexOf("mended-heading", StringComparison.Ordinal)], StringComparison.Ordinal);
            Assert.Contains($"href=\"/saturdays/{desk.Date}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/saturdays/calendar.ics?{calendar}\"", page, StringComparison.Ordinal);
            Assert.Contains("Rãnh cần khơi", await server.Http.GetStringAsync(new Uri($"/saturdays/calendar.ics?{calendar}", UriKind.Relative), Cancel), StringComparison.Ordinal);
        }

        Assert.Contains("Chưa có điểm nào ở đây", await PageAsync("/ward/11407"), StringComparison.Ordinal);
        // Two wards of one code are two calendars: a program that has both must not take one's day for the other's.
        Assert.NotEqual(await UidAsync("ward=11383", desk.Date), await UidAsync("ward=11383&asOf=2025-07-01", desk.Date));
    }

    [Fact]
    public async Task Nothing_of_a_private_category_is_on_the_page_and_an_issue_that_becomes_private_leaves_it()
    {
        var issue = await ReportedIssue.SendAsync(server, ("title", "Giúp bà cụ neo đơn"));
        Assert.Contains("neo đơn", await PageAsync("/ward/11383"), StringComparison.Ordinal);

        await server.Database.ExecuteAsync($"update issue set category_code = 'HOUSEHOLD_SUPPORT' where id = '{issue.Id}'");

        foreach (var path in new[] { "/ward/11383", "/ward/11383?asOf=2024-12-31", "/ward" })
        {
            var page = await PageAsync(path);
            Assert.DoesNotContain("neo đơn", page, StringComparison.Ordinal);
            Assert.DoesNotContain("HOUSEHOLD_SUPPORT", page, StringComparison.Ordinal);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    private static List<string> Ends(string page, string sentence) =>
        [.. page.Split(sentence)[1..].Select(rest => rest.TrimStart()[..rest.TrimStart().IndexOf('.', StringComparison.Ordinal)])];

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));

    private async Task<string> UidAsync(string query, string date) => Ical.Net.Calendar.Load(await server.Http.GetStringAsync(new Uri($"/saturdays/calendar.ics?{query}", UriKind.Relative), Cancel))!
        .Events.Single(e => e.Uid!.Contains(date, StringComparison.Ordinal)).Uid!;
}
