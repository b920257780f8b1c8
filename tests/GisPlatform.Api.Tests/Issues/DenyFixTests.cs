using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class DenyFixTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Deny = "mutation($id: ID!, $voter: ID!) { denyFix(id: $id, voter: $voter) { status } }";
    private const string Confirm = "mutation($id: ID!, $voter: ID!) { confirmIssue(id: $id, voter: $voter) { status } }";

    [Fact]
    public async Task The_third_resident_who_denies_reopens_a_done_issue_even_when_all_speak_at_once()
    {
        var issue = await DoneAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => server.DataAsync(Deny, new { id = issue.Id, voter = Guid.NewGuid() })));

        var read = await issue.ReadAsync(server);
        Assert.Equal("REOPENED", (string)read["status"]!);
        Assert.Null(read["resolvedAt"]);
        Assert.Single(read["history"]!.AsArray(), entry => (string)entry!["toStatus"]! == "REOPENED");
    }

    [Fact]
    public async Task Who_changes_their_mind_is_counted_where_they_stand_last()
    {
        var issue = await DoneAsync();
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        await server.DataAsync(Deny, new { id = issue.Id, voter = one });
        await server.DataAsync(Deny, new { id = issue.Id, voter = two });
        await server.DataAsync(Confirm, new { id = issue.Id, voter = one });

        await server.DataAsync(Deny, new { id = issue.Id, voter = Guid.NewGuid() });

        Assert.Equal("DONE", (string)(await issue.ReadAsync(server))["status"]!);
    }

    [Fact]
    public async Task Denials_of_the_first_mending_do_not_count_against_the_second()
    {
        var issue = await DoneAsync();
        await server.DataAsync(Deny, new { id = issue.Id, voter = Guid.NewGuid() });
        await server.DataAsync(Deny, new { id = issue.Id, voter = Guid.NewGuid() });
        await issue.MoveAsync(server, IssueStatus.Reopened, IssueStatus.Done);

        await server.DataAsync(Deny, new { id = issue.Id, voter = Guid.NewGuid() });

        Assert.Equal("DONE", (string)(await issue.ReadAsync(server))["status"]!);
    }

    [Fact]
    public async Task An_issue_that_nobody_calls_done_cannot_be_denied()
    {
        var issue = await ReportedIssue.SendAsync(server);

        Assert.Equal("CONFLICT", (await server.ErrorAsync(Deny, new { id = issue.Id, voter = Guid.NewGuid() })).Code);
    }

    private async Task<ReportedIssue> DoneAsync()
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.InProgress, IssueStatus.Done);
        return issue;
    }
}
