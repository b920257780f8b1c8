using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Issues;

public sealed class SettleIssuesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Deny = "mutation($id: ID!, $voter: ID!) { denyFix(id: $id, voter: $voter) { status } }";

    [Fact]
    public async Task Fourteen_days_without_denial_confirm_a_done_issue_and_a_denial_or_a_shorter_time_does_not()
    {
        var silent = await DoneAsync(15);
        var recent = await DoneAsync(13);
        var denied = await DoneAsync(15);
        await server.DataAsync(Deny, new { id = denied.Id, voter = Guid.NewGuid() });
        var settle = server.Services.GetRequiredService<SettleIssues>();

        // Several servers at once, each with the whole list before it.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => settle.RunAsync(TestContext.Current.CancellationToken)));
        await settle.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["CONFIRMED", "DONE", "DONE"], [await StatusAsync(silent), await StatusAsync(recent), await StatusAsync(denied)]);
        var history = (await silent.ReadAsync(server))["history"]!.AsArray();
        Assert.Equal("SYSTEM", (string)history[^1]!["role"]!);
        Assert.Single(history, entry => (string)entry!["toStatus"]! == "CONFIRMED");
    }

    private async Task<ReportedIssue> DoneAsync(int daysAgo)
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        await server.Database.ExecuteAsync($"update issue set resolved_at = now() - interval '{daysAgo} days' where id = '{issue.Id}'");
        return issue;
    }

    private async Task<string> StatusAsync(ReportedIssue issue) => (string)(await issue.ReadAsync(server))["status"]!;
}
