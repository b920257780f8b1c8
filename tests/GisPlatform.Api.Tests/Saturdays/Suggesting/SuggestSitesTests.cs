using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>What the platform would do on a Saturday, on the demonstration's issues and crews.</summary>
[Collection(SuggestionDesk.Searches)]
public sealed class SuggestSitesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Drains = "Đội thoát nước quận";

    [Fact]
    public async Task A_planner_is_suggested_sites_that_their_crews_can_do_in_their_time_one_after_the_other()
    {
        var desk = await PlanDesk.StartAsync(server);

        // Towards the end of a month crews owe activities, and the simple list that is compared with may not keep that.
        var found = await desk.Http.SuggestAsync(desk.Date, new { crewDuties = false, wardFloors = false });

        Assert.Contains((string)found["status"]!, new[] { "BEST", "NEAR" });
        Assert.InRange((double)found["gap"]!, 0, 0.1);
        Assert.InRange((int)found["value"]!, (int)found["greedy"]!["value"]!, (int)found["bound"]!);
        Assert.Equal((int)found["value"]! - (int)found["greedy"]!["value"]!, (int)found["greedy"]!["gain"]!);
        Assert.True((int)found["siteCount"]! > 30, found["statusText"]!.ToJsonString());
        Assert.Distinct(SuggestionDesk.IssuesOf(found));
        var needs = await NeedsAsync();
        foreach (var crew in found["crews"]!.AsArray())
        {
            var free = DateTimeOffset.Parse($"{desk.Date}T07:30:00+07:00");
            var end = free.AddMinutes((int)crew!["availableMinutes"]!);
            foreach (var (site, index) in crew["sites"]!.AsArray().Select((site, index) => (site!, index)))
            {
                var (from, to) = (DateTimeOffset.Parse((string)site["start"]!), DateTimeOffset.Parse((string)site["end"]!));
                Assert.Equal(index + 1, (int)site["position"]!);
                Assert.True(from >= free && to <= end && from.Minute % 5 == 0, crew.ToJsonString());
                Assert.Equal(TimeSpan.FromHours((double)site["hours"]!), to - from);
                Assert.Equal((int)crew["people"]!, (int)site["people"]!);
                var (skills, tools, effort) = needs[(string)site["issue"]!["id"]!];
                Assert.InRange((decimal)site["hours"]! * (int)site["people"]!, effort, decimal.MaxValue);
                Assert.Subset(crew["crew"]!["skills"]!.AsArray().Select(skill => (string)skill!["code"]!).ToHashSet(), skills.ToHashSet());
                Assert.All(tools, tool => Assert.True(Count(crew["crew"]!["tools"]!, tool.Key) >= tool.Value));
                Assert.All(tools, tool => Assert.Equal(tool.Value, Count(site["tools"]!, tool.Key)));
                Assert.Equal((int)site["benefit"]!["total"]!, new[] { "severity", "age", "confirmations", "hotspot", "proposal" }.Sum(part => (int)site["benefit"]![part]!));
                free = to;
            }
        }
    }

    [Fact]
    public async Task The_same_question_is_answered_alike_and_another_seed_or_weight_is_another_question()
    {
        var desk = await PlanDesk.StartAsync(server);
        using var other = await server.SignInAsync(AccountRole.Admin);

        var answers = new[] { await desk.Http.SuggestAsync(desk.Date), await desk.Http.SuggestAsync(desk.Date), await other.SuggestAsync(desk.Date) };
        var weighed = await desk.Http.SuggestAsync(desk.Date, new { weights = new { severity = 10, age = 0, confirmations = 0, hotspot = 0, proposal = 0 } });

        Assert.All(answers, answer => Assert.True((bool)answer["isRepeatable"]!));
        Assert.Single(answers.Select(Plain).Distinct());
        Assert.All(SuggestionDesk.SitesOf(weighed), pair => Assert.Equal(250 * ((int)pair.Site["issue"]!["severity"]! - 1), (int)pair.Site["benefit"]!["severity"]!));
    }

    [Fact]
    public async Task Asked_by_a_query_it_answers_the_same()
    {
        var desk = await PlanDesk.StartAsync(server);
        var question = new { ward = "11374" };

        var asked = (await desk.Http.DataAsync($"query($input: SuggestSitesInput!) {{ suggestSites(input: $input) {SuggestionDesk.Fields} }}", new { input = SuggestionDesk.Input(desk.Date, question) }))["suggestSites"]!;

        Assert.NotEmpty(SuggestionDesk.IssuesOf(asked));
        Assert.Equal(Plain(await desk.Http.SuggestAsync(desk.Date, question)), Plain(asked));
    }

    [Fact]
    public async Task A_suggestion_is_taken_over_and_read_back_as_it_was_with_nothing_to_be_warned_of()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var found = await desk.Http.SuggestAsync(desk.Date, new { ward = "11407" });

        var plan = await desk.TakeOverAsync(found, "11407");

        Assert.NotEmpty(SuggestionDesk.IssuesOf(found));
        Assert.Equal(Lines(found).Order(), Lines(plan["sites"]!.AsArray()).Order());
        SuggestionDesk.WarnsOfNothing(plan);
        Assert.All(plan["sites"]!.AsArray(), site => Assert.Equal("SCHEDULED", (string)site!["issue"]!["status"]!));
        // Asked again, it would change nothing: what is on this plan may be chosen again.
        Assert.Equal(SuggestionDesk.IssuesOf(found).Order(), SuggestionDesk.IssuesOf(await desk.Http.SuggestAsync(desk.Date, new { ward = "11407" })).Order());
        await desk.DoAsync("planSites", $"{desk.Change()}, sites: []");
    }

    [Theory]
    [InlineData("2026-11-29", "{}", "BAD_USER_INPUT", "date")]
    [InlineData("2020-01-04", "{}", "BAD_USER_INPUT", "date")]
    [InlineData(null, """{ "weights": { "age": 11 } }""", "BAD_USER_INPUT", "weights.age")]
    [InlineData(null, """{ "weights": { "way": -1 } }""", "BAD_USER_INPUT", "weights.way")]
    [InlineData(null, """{ "mostMinutes": 0 }""", "BAD_USER_INPUT", "mostMinutes")]
    [InlineData(null, """{ "leastWards": 16 }""", "BAD_USER_INPUT", "leastWards")]
    [InlineData(null, """{ "mostPerWard": 0 }""", "BAD_USER_INPUT", "mostPerWard")]
    [InlineData(null, """{ "gap": 0.5 }""", "BAD_USER_INPUT", "gap")]
    [InlineData(null, """{ "seconds": 61 }""", "BAD_USER_INPUT", "seconds")]
    [InlineData(null, """{ "seed": -1 }""", "BAD_USER_INPUT", "seed")]
    [InlineData(null, """{ "ward": "99999" }""", "BAD_USER_INPUT", "ward")]
    [InlineData(null, """{ "lockedOut": ["x"] }""", "BAD_USER_INPUT", "lockedOut")]
    [InlineData(null, """{ "lockedIn": [{ "issue": "x" }] }""", "BAD_USER_INPUT", "lockedIn.issue")]
    [InlineData(null, """{ "lockedIn": [{ "issue": "00000000-0000-0000-0000-000000000001" }] }""", "NOT_FOUND", "lockedIn.issue")]
    [InlineData(null, """{ "lockedIn": [{ "issue": "00000000-0000-0000-0000-000000000001", "crew": "00000000-0000-0000-0000-000000000001" }] }""", "NOT_FOUND", "lockedIn.crew")]
    public async Task What_makes_no_sense_is_refused_by_name(string? date, string more, string code, string field)
    {
        var desk = await PlanDesk.StartAsync(server);

        var error = await desk.Http.SuggestErrorAsync(date ?? desk.Date, JsonNode.Parse(more));

        Assert.Equal((code, field), (error.Code, error.Field));
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData(AccountRole.Resident, "FORBIDDEN")]
    public async Task Others_than_staff_are_kept_out(AccountRole? role, string code)
    {
        using var http = role is { } some ? await server.SignInAsync(some) : null;

        Assert.Equal(code, (await (http ?? server.Http).SuggestErrorAsync(PlanDesk.NextDate(server))).Code);
    }

    [Fact]
    public async Task An_official_plans_the_own_ward_with_its_crews_and_those_of_the_whole_place()
    {
        using var official = await server.SignInAsync(AccountRole.Official, "11407");
        var date = PlanDesk.NextDate(server);

        var found = await official.SuggestAsync(date);
        var elsewhere = await official.SuggestErrorAsync(date, new { ward = "11383" });

        Assert.Equal("11407", (string)found["ward"]!["code"]!);
        Assert.NotEmpty(SuggestionDesk.IssuesOf(found));
        Assert.All(SuggestionDesk.SitesOf(found), pair => Assert.Equal("11407", (string)pair.Site["ward"]!["code"]!));
        Assert.All(found["crews"]!.AsArray(), crew => Assert.Contains((string?)crew!["crew"]!["ward"]?["code"], new[] { null, "11407" }));
        Assert.Equal(("FORBIDDEN", "ward"), (elsewhere.Code, elsewhere.Field));
    }

    [Fact]
    public async Task What_is_locked_in_the_question_is_in_with_its_crew_and_what_is_locked_out_is_not()
    {
        var desk = await PlanDesk.StartAsync(server);
        var (wanted, given) = (await desk.IssueAsync(), await desk.IssueAsync());
        var free = await desk.Http.SuggestAsync(desk.Date);
        var unwanted = SuggestionDesk.IssuesOf(free).First(id => id != wanted.Id && id != given.Id);
        // Which the youth union has not the skill for: who locks decides.
        var crew = await desk.CrewAsync("Đoàn Thanh niên quận – đội xung kích 1");

        var found = await desk.Http.SuggestAsync(desk.Date, new { lockedIn = new object[] { new { issue = wanted.Id }, new { issue = given.Id, crew } }, lockedOut = new[] { unwanted } });

        var sites = SuggestionDesk.SitesOf(found).ToDictionary(pair => (string)pair.Site["issue"]!["id"]!);
        Assert.True((bool)sites[wanted.Id].Site["isLocked"]!);
        Assert.Equal((crew, true), ((string)sites[given.Id].Crew["crew"]!["id"]!, (bool)sites[given.Id].Site["isLocked"]!));
        Assert.False(sites.ContainsKey(unwanted));
        Assert.Equal(2, sites.Values.Count(pair => (bool)pair.Site["isLocked"]!));
    }

    [Fact]
    public async Task Rules_that_cannot_be_kept_together_are_named_in_both_languages_and_there_is_no_plan()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        var (one, two) = (await desk.IssueAsync(), await desk.IssueAsync());
        await desk.DoAsync("setCapacity", $"{desk.Change(0)}, crew: \"{crew}\", people: 8, hours: 2.5");
        var locked = new { lockedIn = new[] { new { issue = one.Id, crew }, new { issue = two.Id, crew } } };

        var english = await desk.Http.SuggestAsync(desk.Date, locked);
        desk.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        var vietnamese = await desk.Http.SuggestAsync(desk.Date, locked);

        Assert.Equal("IMPOSSIBLE", (string)english["status"]!);
        Assert.Empty(english["crews"]!.AsArray());
        Assert.Null(english["gap"]);
        Assert.Equal([one.Id, two.Id], english["clash"]!.AsArray().Select(clash => (string)clash!["issue"]!).Order());
        Assert.All(english["clash"]!.AsArray(), clash => Assert.Equal(("LOCKED_IN", crew), ((string)clash!["kind"]!, (string)clash["crew"]!)));
        Assert.All(english["clash"]!.AsArray(), clash => Assert.Contains($"is locked to crew {Drains}", (string)clash!["text"]!, StringComparison.Ordinal));
        Assert.All(vietnamese["clash"]!.AsArray(), clash => Assert.Contains($"đã được giữ cho {Drains}", (string)clash!["text"]!, StringComparison.Ordinal));
        Assert.Equal("Không kế hoạch nào giữ được mọi điều kiện.", (string)vietnamese["statusText"]!);
    }

    [Fact]
    public async Task More_hands_are_told_of_and_fairness_before_and_after_adds_up()
    {
        var desk = await PlanDesk.StartAsync(server);

        var found = await desk.Http.SuggestAsync(desk.Date, new { wardFloors = false, mostPerWard = 4 });

        var wards = found["fairness"]!["wards"]!.AsArray();
        Assert.Equal(15, wards.Count);
        Assert.Equal(1, wards.Sum(ward => (double)ward!["share"]!), 9);
        Assert.Equal((int)found["siteCount"]!, wards.Sum(ward => (int)ward!["planned"]!));
        Assert.All(wards, ward => Assert.InRange((int)ward!["planned"]!, 0, 4));
        Assert.All(wards, ward => Assert.Equal((0, 4), ((int)ward!["least"]!, (int)ward["most"]!)));
        Assert.InRange((double)found["fairness"]!["giniAfter"]!, 0, 1);
        foreach (var more in new[] { found["anotherCrew"], found["tenMorePeople"] }.OfType<JsonNode>())
        {
            Assert.True((int)more["value"]! > 0);
            Assert.Contains((string)more["crew"]!["name"]!, (string)more["text"]!, StringComparison.Ordinal);
        }
    }

    private static string Plain(JsonNode suggestion)
    {
        var copy = suggestion.DeepClone();
        copy["elapsedSeconds"] = null;
        return copy.ToJsonString();
    }

    private static int Count(JsonNode tools, string code) => (int?)tools.AsArray().FirstOrDefault(tool => (string)tool!["tool"]!["code"]! == code)?["count"] ?? 0;

    private static IEnumerable<string> Lines(JsonNode suggestion) => SuggestionDesk.SitesOf(suggestion).Select(pair => Line(
        pair.Site["issue"]!, pair.Crew["crew"]!, pair.Site["position"]!, pair.Site["start"]!, pair.Site["end"]!, pair.Site["people"]!, pair.Site["hours"]!, pair.Site["quantity"], pair.Site["tools"]!));

    private static IEnumerable<string> Lines(JsonArray sites) => sites.Select(site => Line(
        site!["issue"]!, site["crew"]!, site["position"]!, site["plannedStart"]!, site["plannedEnd"]!, site["plannedPeople"]!, site["plannedHours"]!, site["plannedQuantity"], site["plannedTools"]!));

    private static string Line(JsonNode issue, JsonNode crew, JsonNode position, JsonNode start, JsonNode end, JsonNode people, JsonNode hours, JsonNode? quantity, JsonNode tools) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{issue["reference"]} {crew["name"]} {position} {start} {end} {people} {(decimal)hours:0.##} {(decimal?)quantity:0.##} {tools.AsArray().Select(tool => $"{tool!["tool"]!["code"]}:{tool["count"]}").Order().Aggregate("", string.Concat)}");

    private async Task<Dictionary<string, (string[] Skills, Dictionary<string, int> Tools, decimal Effort)>> NeedsAsync()
    {
        await using var context = server.Database.CreateContext();
        var categories = context.Categories.ToDictionary(category => category.Code);
        return context.Issues.AsEnumerable().ToDictionary(issue => issue.Id.ToString(), issue => categories[issue.CategoryCode] is var category
            ? (category.NeededSkills, category.NeededTools, issue.EffortHours ?? category.DefaultEffortHours) : default);
    }
}
