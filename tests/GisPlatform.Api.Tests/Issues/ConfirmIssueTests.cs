using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class ConfirmIssueTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Confirm = "mutation($id: ID!, $voter: ID!) { confirmIssue(id: $id, voter: $voter) { status confirmations } }";

    [Fact]
    public async Task Me_too_of_two_residents_counts_two_however_often_each_says_it()
    {
        var issue = await ReportedIssue.SendAsync(server);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 10).Select(turn => server.DataAsync(Confirm, new { id = issue.Id, voter = turn % 2 == 0 ? one : other })));

        var read = await issue.ReadAsync(server);
        Assert.Equal((2, 3, "REPORTED"), ((int)read["confirmations"]!, (int)read["version"]!, (string)read["status"]!));
    }

    [Fact]
    public async Task The_second_resident_who_says_that_it_is_fixed_confirms_it()
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        var one = Guid.NewGuid();

        await server.DataAsync(Confirm, new { id = issue.Id, voter = one });
        await server.DataAsync(Confirm, new { id = issue.Id, voter = one });
        Assert.Equal("DONE", (string)(await issue.ReadAsync(server))["status"]!);
        await server.DataAsync(Confirm, new { id = issue.Id, voter = Guid.NewGuid() });

        var read = await issue.ReadAsync(server);
        Assert.Equal("CONFIRMED", (string)read["status"]!);
        Assert.NotNull(read["resolvedAt"]);
        Assert.Equal("RESIDENT", (string)read["history"]!.AsArray()[^1]!["role"]!);
    }

    [Fact]
    public async Task A_closed_issue_takes_no_confirmation_and_tells_where_it_stands()
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Rejected);

        var (code, _, message) = await server.ErrorAsync(Confirm, new { id = issue.Id, voter = Guid.NewGuid() });

        Assert.Equal("CONFLICT", code);
        Assert.Contains("REJECTED", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_of_a_private_category_cannot_be_told_from_one_that_is_not_there()
    {
        var hidden = await server.Database.ScalarAsync<Guid>("select id from issue where not is_public limit 1");

        var answers = await Task.WhenAll(server.ErrorAsync(Confirm, new { id = hidden, voter = Guid.NewGuid() }), server.ErrorAsync(Confirm, new { id = Guid.NewGuid(), voter = Guid.NewGuid() }));

        Assert.Equal("NOT_FOUND", answers[0].Code);
        Assert.Equal(answers[1], answers[0]);
    }
}
