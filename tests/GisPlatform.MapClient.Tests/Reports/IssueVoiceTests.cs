using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Reports;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Reports;

public sealed class IssueVoiceTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Me_too_is_counted_once_and_thanked_for()
    {
        var (reference, before) = await IssueAsync("status = 'ACCEPTED'");
        var page = Open($"?issue={reference}");
        page.WaitForState(() => page.FindAll(".voice button").Count > 0, Patience);

        page.Find(".voice button").Click();
        page.WaitForAssertion(() => Assert.Contains("Cảm ơn", page.Find(".voice [role=status]").TextContent, StringComparison.Ordinal), Patience);
        page.Find(".voice button").Click();

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("dl div"), fact => fact.TextContent.Contains("cùng phản ánh", StringComparison.Ordinal)
            && fact.QuerySelector("dd")!.TextContent == $"{before + 1}"), Patience);
        Assert.Equal(before + 1, (await IssueAsync($"reference = '{reference}'")).Confirmations);
    }

    [Fact]
    public async Task A_done_issue_asks_whether_it_is_really_fixed()
    {
        var (reference, _) = await IssueAsync("status = 'DONE' and origin = 'DEMO'");
        var page = Open($"?issue={reference}");

        page.WaitForAssertion(() => Assert.Equal(["Đã sửa thật", "Chưa sửa"], page.FindAll(".voice button").Select(button => button.TextContent)), Patience);
    }

    [Fact]
    public async Task The_private_link_lets_its_reporter_take_the_report_back_and_hides_the_key()
    {
        var draft = new ReportDraft { Category = "LITTER", Title = "Rút lại" }.With(new LonLat(106.6751, 20.8481));
        var reference = (await Services.GetRequiredService<GraphQLClient>().QueryAsync("ReportIssue", ClientJson.Default.ReportIssue, new() { ["input"] = draft.ToInput([]) }, Xunit.TestContext.Current.CancellationToken)).Payload.Reference;
        var page = Open($"?issue={reference}&key={draft.Key}");
        page.WaitForState(() => page.FindAll(".voice button").Any(button => button.TextContent == "Rút lại phản ánh"), Patience);
        Assert.DoesNotContain("key=", Query, StringComparison.Ordinal);

        page.FindAll(".voice button").Single(button => button.TextContent == "Rút lại phản ánh").Click();

        page.WaitForAssertion(() => Assert.Contains("Không tiếp nhận", page.Find(".card-marks").TextContent, StringComparison.Ordinal), Patience);
    }

    [Theory]
    [InlineData("device", "6f1c1b7e-0c5a-4c0e-9d0a-3f6f1f2f3f4f")]
    [InlineData("LC-2026-000200", "abc")]
    [InlineData("LC-2026-000201", "6f1c1b7e-0c5a-4c0e-9d0a-3f6f1f2f3f4f")]
    public async Task A_link_made_by_somebody_else_replaces_no_key(string reference, string key)
    {
        var mine = Services.GetRequiredService<MyReports>();
        var (voter, own) = (await mine.VoterAsync(), Guid.NewGuid().ToString());
        await mine.RememberAsync("LC-2026-000201", own);

        Open($"?issue={reference}&key={key}");

        Assert.Equal(voter, await mine.VoterAsync());
        Assert.Equal(own, await mine.KeyOfAsync("LC-2026-000201"));
        Assert.Null(await mine.KeyOfAsync("LC-2026-000200"));
    }

    private async Task<(string Reference, int Confirmations)> IssueAsync(string where)
    {
        var reference = await Server.Database.ScalarAsync<string>($"select reference from issue where is_public and {where} order by reference limit 1");
        return (reference, await Server.Database.ScalarAsync<int>($"select confirmations from issue where reference = '{reference}'"));
    }
}
