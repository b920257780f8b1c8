using System.Text.Json.Nodes;
using GisPlatform.Api.Followers;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Followers;

public sealed class ForgetContactsTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Contacts_of_issues_closed_for_a_year_and_addresses_that_never_confirmed_are_erased_and_others_stay()
    {
        var closedLongAgo = await ReportAsync("REJECTED", 400);
        var closedRecently = await ReportAsync("REJECTED", 300);
        var openLongAgo = await ReportAsync("REPORTED", 400);
        await server.Database.ExecuteAsync($"update issue_follower set confirmed_at = now() where issue_id <> '{closedRecently}'");
        await server.Database.ExecuteAsync("update issue_follower set asked_at = now() - interval '8 days'");

        await server.Services.GetRequiredService<ForgetContacts>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(0, 0), (1, 0), (1, 1)], [await LeftAsync(closedLongAgo), await LeftAsync(closedRecently), await LeftAsync(openLongAgo)]);
    }

    private async Task<string> ReportAsync(string status, int daysAgo)
    {
        var reporter = new JsonObject { ["name"] = "Chị Hoa", ["email"] = $"{Guid.NewGuid():N}@example.org" };
        var issue = await ReportedIssue.SendAsync(server, ("reporter", reporter));
        await server.Database.ExecuteAsync($"update issue set status = '{status}', updated_at = now() - interval '{daysAgo} days' where id = '{issue.Id}'");
        return issue.Id;
    }

    private async Task<(long Reporters, long Followers)> LeftAsync(string id) => (
        await server.Database.ScalarAsync<long>($"select count(*) from issue_reporter where issue_id = '{id}'"),
        await server.Database.ScalarAsync<long>($"select count(*) from issue_follower where issue_id = '{id}'"));
}
