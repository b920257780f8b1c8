using System.Text.Json.Nodes;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

public sealed class ProposeForSaturdayTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Propose = "mutation($issues: [ID!]!, $date: Date) { change: proposeForSaturday(issues: $issues, date: $date) { date changed total } }";
    private const string Withdraw = "mutation($issues: [ID!]!, $date: Date) { change: withdrawProposal(issues: $issues, date: $date) { date changed total } }";
    private const string List = "query($date: Date) { saturdayProposals(date: $date) { date proposedBy proposedAt issue { id title } } }";

    [Fact]
    public async Task Open_issues_go_on_the_shortlist_of_the_next_Saturday_with_who_and_when()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var (one, two) = (await ReportedIssue.SendAsync(server), await ReportedIssue.SendAsync(server));

        var change = await ChangeAsync(planner, Propose, [one.Id, two.Id]);
        var list = (await planner.DataAsync(List))["saturdayProposals"]!.AsArray();

        var date = DateOnly.Parse((string)change["date"]!);
        Assert.Equal(DayOfWeek.Saturday, date.DayOfWeek);
        Assert.InRange(date.DayNumber - DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).DayNumber, 1, 7);
        Assert.Equal(2, (int)change["changed"]!);
        Assert.Subset(list.Select(row => (string)row!["issue"]!["id"]!).ToHashSet(), new HashSet<string> { one.Id, two.Id });
        Assert.All(list, row => Assert.Equal("Nguyễn Văn Planner", (string)row!["proposedBy"]!));
    }

    [Fact]
    public async Task Proposed_again_by_many_at_once_it_is_there_once_and_withdrawn_twice_it_is_gone()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var issue = await ReportedIssue.SendAsync(server);
        var date = NextSaturday(3);

        var changes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ChangeAsync(planner, Propose, [issue.Id], date)));
        Assert.Equal((1, 1), (changes.Sum(change => (int)change["changed"]!), (int)changes[^1]["total"]!));

        Assert.Equal(1, (int)(await ChangeAsync(planner, Withdraw, [issue.Id], date))["changed"]!);
        Assert.Equal(0, (int)(await ChangeAsync(planner, Withdraw, [issue.Id], date))["changed"]!);
        Assert.Empty((await planner.DataAsync(List, new { date }))["saturdayProposals"]!.AsArray());
    }

    [Fact]
    public async Task An_issue_whose_work_is_over_is_left_out()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var (open, over) = (await ReportedIssue.SendAsync(server), await ReportedIssue.SendAsync(server));
        await over.MoveAsync(server, IssueStatus.Rejected);

        Assert.Equal(1, (int)(await ChangeAsync(planner, Propose, [open.Id, over.Id], NextSaturday(4)))["changed"]!);
    }

    [Fact]
    public async Task An_official_proposes_issues_of_the_own_ward_alone()
    {
        using var own = await server.SignInAsync(AccountRole.Official, "11383");
        using var other = await server.SignInAsync(AccountRole.Official, "11407");
        var issue = await ReportedIssue.SendAsync(server);

        Assert.Equal(1, (int)(await ChangeAsync(own, Propose, [issue.Id], NextSaturday(5)))["changed"]!);
        Assert.Equal("FORBIDDEN", (await other.ErrorAsync(Propose, new { issues = new[] { issue.Id }, date = NextSaturday(5) })).Code);
    }

    [Theory]
    [InlineData("2026-11-27")]
    [InlineData("2020-01-04")]
    public async Task A_day_that_is_no_Saturday_or_is_past_is_refused(string date)
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var issue = await ReportedIssue.SendAsync(server);

        Assert.Equal(("BAD_USER_INPUT", "date"), (await planner.ErrorAsync(Propose, new { issues = new[] { issue.Id }, date })) is var error ? (error.Code, error.Field) : default);
    }

    [Fact]
    public async Task Unknown_private_and_malformed_issues_are_refused()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var secret = await server.Database.ScalarAsync<Guid>("select id from issue where not is_public limit 1");

        Assert.Equal("NOT_FOUND", (await planner.ErrorAsync(Propose, new { issues = new[] { Guid.NewGuid().ToString() } })).Code);
        Assert.Equal("NOT_FOUND", (await planner.ErrorAsync(Propose, new { issues = new[] { secret.ToString() } })).Code);
        Assert.Equal("issues", (await planner.ErrorAsync(Propose, new { issues = new[] { "x" } })).Field);
        Assert.Equal("issues", (await planner.ErrorAsync(Propose, new { issues = Array.Empty<string>() })).Field);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-28")]
    [InlineData("2026-11-27", "2026-11-28")]
    [InlineData("2026-11-28", "2026-12-05")]
    [InlineData("2026-11-29", "2026-12-05")]
    public void The_next_Saturday_is_that_after_today(string today, string saturday) =>
        Assert.Equal(DateOnly.Parse(saturday), Shortlist.DateOf(null, DateOnly.Parse(today)));

    private static string NextSaturday(int weeks) => Shortlist.DateOf(null, DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7))).AddDays(7 * weeks).ToString("yyyy-MM-dd");

    private static async Task<JsonNode> ChangeAsync(HttpClient http, string mutation, string[] issues, string? date = null) =>
        (await http.DataAsync(mutation, new { issues, date }))["change"]!;
}
