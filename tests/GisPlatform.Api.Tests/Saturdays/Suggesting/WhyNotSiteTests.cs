using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>Why an issue is not in a suggestion.</summary>
[Collection(SuggestionDesk.Searches)]
public sealed class WhyNotSiteTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task What_is_in_the_plan_is_chosen_and_what_is_not_would_cost_something_or_be_as_good()
    {
        var desk = await PlanDesk.StartAsync(server);
        var question = new { withReported = true, travel = "ON_FOOT" };
        var found = (await desk.Http.DataAsync(
            "query($input: SuggestSitesInput!) { suggestSites(input: $input) { crews { sites { issue { id } } } leftOut(first: 12) { issue { id } benefit { total } } } }",
            new { input = SuggestionDesk.Input(desk.Date, question) }))["suggestSites"]!;
        var (chosen, leftOut) = (SuggestionDesk.IssuesOf(found).ToHashSet(), found["leftOut"]!.AsArray().Select(one => (string)one!["issue"]!["id"]!).ToList());

        Assert.NotEmpty(chosen);
        Assert.Equal(12, leftOut.Count);
        Assert.Equal(found["leftOut"]!.AsArray().Select(one => (int)one!["benefit"]!["total"]!).OrderDescending(), found["leftOut"]!.AsArray().Select(one => (int)one!["benefit"]!["total"]!));
        Assert.Empty(chosen.Intersect(leftOut));
        Assert.Equal("CHOSEN", (string)(await desk.Http.WhyNotAsync(desk.Date, chosen.First(), question))["reason"]!);
        foreach (var issue in leftOut)
        {
            var why = await desk.Http.WhyNotAsync(desk.Date, issue, question);

            Assert.Contains((string)why["reason"]!, new[] { "LACKS_SKILL", "LACKS_TOOL", "LACKS_CREW", "TOO_FAR", "TOO_BIG", "BELOW_THE_CUT", "DISPLACES", "AS_GOOD", "CLASH" });
            Assert.NotEmpty((string)why["text"]!);
            Assert.Subset(chosen, why["displaced"]!.AsArray().Select(one => (string)one!["issue"]!["id"]!).ToHashSet());
            if ((string)why["reason"]! is "DISPLACES" or "AS_GOOD")
                Assert.All(why["displaced"]!.AsArray(), one => Assert.Contains((string)one!["issue"]!["reference"]!, (string)why["text"]!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_it_would_displace_is_what_is_gone_when_it_is_locked_in()
    {
        var desk = await PlanDesk.StartAsync(server);
        // One crew, and time for one of two sites.
        var crew = await desk.CrewAsync("Phường Cát Dài");
        var (dear, cheap) = (await desk.IssueAsync(("category", "MURAL_WALL")), await desk.IssueAsync(("category", "MURAL_WALL")));
        await server.Database.ExecuteAsync($"update issue set severity = 5, effort_hours = 20, category_code = 'LITTER', geom = ST_SetSRID(ST_Point(106.6755, 20.8548), 4326) where id = '{dear.Id}'");
        await server.Database.ExecuteAsync($"update issue set severity = 1, effort_hours = 20, category_code = 'LITTER', geom = ST_SetSRID(ST_Point(106.6755, 20.8548), 4326) where id = '{cheap.Id}'");
        await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");
        foreach (var other in (await server.Database.ScalarAsync<Guid[]>($"select array_agg(id) from crew where id <> '{crew}'")).Select(id => id.ToString()))
            await server.Database.ExecuteAsync($"insert into saturday_crew (saturday_date, crew_id, people, hours, is_absent) values ('{desk.Date}', '{other}', 1, 1, true)");
        await server.Database.ExecuteAsync($"insert into saturday_crew (saturday_date, crew_id, people, hours, is_absent) values ('{desk.Date}', '{crew}', 10, 2.5, false)");
        var others = await server.Database.ScalarAsync<string[]>($"select array_agg(id::text) from issue where status in ('ACCEPTED', 'REOPENED', 'SCHEDULED') and id not in ('{dear.Id}', '{cheap.Id}')");
        var question = new { lockedOut = others, travel = "BY_ROAD" };

        var found = await desk.Http.SuggestAsync(desk.Date, question);
        var why = await desk.Http.WhyNotAsync(desk.Date, cheap.Id, question);
        var with = await desk.Http.SuggestAsync(desk.Date, new { lockedOut = others, travel = "BY_ROAD", lockedIn = new[] { new { issue = cheap.Id } } });

        Assert.Equal([dear.Id], SuggestionDesk.IssuesOf(found));
        Assert.Equal([cheap.Id], SuggestionDesk.IssuesOf(with));
        Assert.Equal("BELOW_THE_CUT", (string)why["reason"]!);
        Assert.Equal((dear.Id, (int)found["value"]! - (int)with["value"]!), ((string)Assert.Single(why["displaced"]!.AsArray())!["issue"]!["id"]!, (int)why["loss"]!));
        Assert.Equal("EXCLUDED", (string)(await desk.Http.WhyNotAsync(desk.Date, others[0], question))["reason"]!);
    }

    [Fact]
    public async Task What_cannot_be_chosen_is_told_why()
    {
        var (desk, elsewhere) = (await PlanDesk.OpenAsync(server), await PlanDesk.OpenAsync(server));
        var reported = await ReportedIssue.SendAsync(server);
        var done = await desk.IssueAsync();
        await done.MoveAsync(server, IssueStatus.Done);
        var (taken, _) = await elsewhere.AddAsync();

        var answers = new List<(string Reason, string Text)>();
        foreach (var issue in new[] { reported, done, taken })
        {
            var why = await desk.Http.WhyNotAsync(desk.Date, issue.Id);
            answers.Add(((string)why["reason"]!, (string)why["text"]!));
        }

        var otherWard = await desk.Http.WhyNotAsync(desk.Date, (await desk.IssueAsync()).Id, new { ward = "11407" });

        Assert.Equal([("NO_CANDIDATE", "This report has not been accepted yet."), ("NO_CANDIDATE", "This issue wants no work any more."), ("NO_CANDIDATE", $"This issue is on the plan of {elsewhere.Date}.")], answers);
        Assert.Equal("This issue is in another ward.", (string)otherWard["text"]!);
        Assert.NotEqual("NO_CANDIDATE", (string)(await desk.Http.WhyNotAsync(desk.Date, reported.Id, new { withReported = true }))["reason"]!);
    }

    [Fact]
    public async Task An_issue_that_is_not_there_or_not_the_officials_is_refused()
    {
        using var official = await server.SignInAsync(AccountRole.Official, "11407");
        var desk = (await PlanDesk.StartAsync(server)).As(official);
        var issue = await desk.IssueAsync();
        var hidden = await desk.PrivateIssueAsync(106.6750, 20.8480);

        async Task<(string, string?)> CodeAsync(string id)
        {
            var error = await official.ErrorAsync("query($input: SuggestSitesInput!, $issue: ID!) { whyNotSite(input: $input, issue: $issue) { text } }", new { input = SuggestionDesk.Input(desk.Date, null), issue = id });
            return (error.Code, error.Field);
        }

        Assert.Equal(("BAD_USER_INPUT", "issue"), await CodeAsync("x"));
        Assert.Equal("NOT_FOUND", (await CodeAsync($"{Guid.NewGuid()}")).Item1);
        Assert.Equal("FORBIDDEN", (await CodeAsync(issue.Id)).Item1);
        Assert.Equal("NOT_FOUND", (await CodeAsync(hidden.Id)).Item1);
    }
}
