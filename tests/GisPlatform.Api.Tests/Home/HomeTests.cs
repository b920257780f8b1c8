using System.Net;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Api.Tests.Saturdays;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Home;

/// <summary>What the first page tells before any script runs.</summary>
public sealed class HomeTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("", "mỗi thứ bảy, cán bộ và người dân", "việc người dân xác nhận đã xong", "/?report=1")]
    [InlineData("?lang=en", "every Saturday, officials and residents", "confirmed fixed by residents", "/?report=1&lang=en")]
    public async Task It_says_what_the_programme_is_with_what_residents_confirmed_first_and_leads_on(string query, string words, string figure, string report)
    {
        var home = await HomeAsync(query);
        var confirmed = await server.Database.ScalarAsync<long>("select count(*) from issue where is_public and status = 'CONFIRMED'");

        Assert.Contains(words, home, StringComparison.Ordinal);
        Assert.Contains("2019", home, StringComparison.Ordinal);
        Assert.Contains($"<div class=\"good\"><dt>{figure}</dt><dd>{confirmed}</dd></div>", home, StringComparison.Ordinal);
        foreach (var link in new[] { report, "/ward", "/saturdays" })
            Assert.Contains($"href=\"{link}", home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", null, true, false)]
    [InlineData("/?lang=en&map=14.00/20.84/106.68", null, true, false)]
    [InlineData("/", "home=folded", false, false)]
    [InlineData("/", "home=open", true, false)]
    [InlineData("/?ward=11404", null, false, true)]
    [InlineData("/?issue=LC-2026-000200", "home=open", false, true)]
    public async Task It_is_open_for_who_comes_the_first_time_one_line_for_who_knows_it_and_out_of_the_way_of_what_somebody_came_for(string path, string? cookie, bool isOpen, bool isElsewhere)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await server.Http.SendAsync(request, Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Contains(isOpen ? "<details open>" : "<details>", page, StringComparison.Ordinal);
        Assert.Equal(isElsewhere, page.Contains("data-elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_Saturday_is_there_once_it_is_announced()
    {
        var desk = (await PlanDesk.StartAsync(server)).On(Api.Saturdays.Shortlist.DateOf(null, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7))).ToString("yyyy-MM-dd"));
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        await desk.AddAsync();
        Assert.DoesNotContain($"/saturdays/{desk.Date}", await HomeAsync(), StringComparison.Ordinal);

        await desk.DoAsync("publishSaturday", desk.Change());

        var home = await HomeAsync();
        Assert.Contains($"href=\"/saturdays/{desk.Date}\"", home, StringComparison.Ordinal);
        Assert.Contains("Thứ 7 tới", home, StringComparison.Ordinal);
        Assert.Contains("1 điểm", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_before_and_after_are_those_of_a_mended_public_issue_and_go_when_a_photo_is_hidden()
    {
        var issue = await PhotographedIssue.ReportAsync(server, ("title", "Hố ga bên chợ"));
        await issue.SetAsync(server, PhotoStatus.Public);
        var after = await PhotographedIssue.UploadAsync(server);
        await server.Database.ExecuteAsync($"""
            insert into photo (id, issue_id, event_id, hash, kind, status, role, added_at)
            select gen_random_uuid(), issue_id, max(id), '{after.Hash}', 'AFTER', 'PUBLIC', 'OFFICIAL', now() from issue_event where issue_id = '{issue.Issue.Id}' group by issue_id
            """);
        Assert.DoesNotContain(after.Hash, await HomeAsync(), StringComparison.Ordinal);

        await issue.Issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        var home = await HomeAsync();
        Assert.Contains("Hố ga bên chợ", home, StringComparison.Ordinal);
        Assert.True(home.IndexOf(issue.Hash, StringComparison.Ordinal) < home.IndexOf(after.Hash, StringComparison.Ordinal));

        await server.Database.ExecuteAsync($"update issue set category_code = 'HOUSEHOLD_SUPPORT' where id = '{issue.Issue.Id}'");
        Assert.DoesNotContain("Hố ga bên chợ", await HomeAsync(), StringComparison.Ordinal);
        await server.Database.ExecuteAsync($"update issue set category_code = 'DRAIN' where id = '{issue.Issue.Id}'");
        await issue.SetAsync(server, PhotoStatus.Hidden);
        Assert.DoesNotContain(after.Hash, await HomeAsync(), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> HomeAsync(string query = "")
    {
        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri($"/{query}", UriKind.Relative), Cancel));
        return page[page.IndexOf("<section id=\"home\"", StringComparison.Ordinal)..page.IndexOf("</section>", StringComparison.Ordinal)];
    }
}
