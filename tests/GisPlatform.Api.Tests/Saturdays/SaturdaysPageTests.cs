using System.Net;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>The public list of Saturdays.</summary>
public sealed class SaturdaysPageTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task It_shows_what_is_to_come_and_what_came_of_those_before_with_what_residents_confirm_first()
    {
        var desk = (await PlanDesk.StartAsync(server)).On(Api.Saturdays.Shortlist.DateOf(null, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7))).ToString("yyyy-MM-dd"));
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        var (issue, _) = await desk.AddAsync();
        var secret = await desk.IssueAsync(("category", "HOUSEHOLD_SUPPORT"));
        await desk.DoAsync("addSite", $"{desk.Change()}, issue: \"{secret.Id}\"");
        Assert.DoesNotContain(desk.Date, await PageAsync("/saturdays"), StringComparison.Ordinal);

        await desk.DoAsync("publishSaturday", desk.Change());
        var coming = await PageAsync("/saturdays");
        Assert.Contains($"<h2><a href=\"/saturdays/{desk.Date}\">", coming, StringComparison.Ordinal);
        // A count of all would point at the private one.
        Assert.Contains("<strong>1 điểm</strong>", coming, StringComparison.Ordinal);
        await desk.DoAsync("recordOutcome", $"{desk.Change()}, issue: \"{issue.Id}\", outcome: {{ status: DONE, people: 5, noPhotoReason: \"Mưa\" }}");
        await desk.DoAsync("closeSaturday", $"{desk.Change()}, isRestNotDone: true");
        await issue.MoveAsync(server, Data.Issues.IssueStatus.Confirmed);

        var past = await PageAsync("/saturdays?lang=en");
        var row = past[past.IndexOf($"<a href=\"/saturdays/{desk.Date}?lang=en\"", StringComparison.Ordinal)..];
        Assert.StartsWith("<strong>1</strong> confirmed", row[row.IndexOf("<strong>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("1 of 1 sites done", row, StringComparison.Ordinal);
        Assert.DoesNotContain($"<h2><a href=\"/saturdays/{desk.Date}", past, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_of_before_have_lists_of_their_own_and_a_year_without_any_has_none()
    {
        var page = await PageAsync("/saturdays?year=2019");

        Assert.Contains("năm 2019", page, StringComparison.Ordinal);
        Assert.Contains("khoảng 5/10/2019", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\">2019</a>", page, StringComparison.Ordinal);
        foreach (var year in new[] { "1999", "x" })
        {
            using var nothing = await server.Http.GetAsync(new Uri($"/saturdays?year={year}", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));
}
