using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class SenderLimitTests(SenderLimitTests.Server server) : IClassFixture<SenderLimitTests.Server>
{
    [Fact]
    public async Task Too_many_reports_of_one_address_are_refused_and_a_retry_of_one_that_arrived_is_not()
    {
        var input = ReportedIssue.Input();
        var first = await server.DataAsync(ReportedIssue.Mutation, new { input });
        for (var more = 1; more < 3; more++)
            await ReportedIssue.SendAsync(server);

        Assert.Equal("RATE_LIMITED", (await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input() })).Code);
        Assert.True(JsonNode.DeepEquals(first, await server.DataAsync(ReportedIssue.Mutation, new { input })));
    }

    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Limits:ChangesPerMinute"] = "3" };
    }
}
