using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class WithdrawIssueTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Withdraw = "mutation($key: ID!) { withdrawIssue(key: $key) { reference status } }";

    [Fact]
    public async Task The_key_of_a_report_takes_it_back_once_and_the_history_says_so()
    {
        var issue = await ReportedIssue.SendAsync(server);

        await server.DataAsync(Withdraw, new { key = issue.Key });
        var again = await server.DataAsync(Withdraw, new { key = issue.Key.ToUpperInvariant() });

        Assert.Equal((issue.Reference, "REJECTED"), ((string)again["withdrawIssue"]!["reference"]!, (string)again["withdrawIssue"]!["status"]!));
        var last = (await issue.ReadAsync(server))["history"]!.AsArray()[^1]!;
        Assert.Equal(("RESIDENT", "REPORTED", "REJECTED"), ((string)last["role"]!, (string)last["fromStatus"]!, (string)last["toStatus"]!));
        Assert.Equal(2, (await issue.ReadAsync(server))["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_an_official_has_taken_on_is_not_taken_back()
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Accepted);

        Assert.Equal("CONFLICT", (await server.ErrorAsync(Withdraw, new { key = issue.Key })).Code);
    }

    [Fact]
    public async Task Neither_another_key_nor_the_id_of_an_issue_takes_it_back()
    {
        var issue = await ReportedIssue.SendAsync(server);

        Assert.Equal("NOT_FOUND", (await server.ErrorAsync(Withdraw, new { key = Guid.NewGuid() })).Code);
        Assert.Equal("NOT_FOUND", (await server.ErrorAsync(Withdraw, new { key = issue.Id })).Code);
    }
}
