using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>A suggestion is made around what stands in the plan already.</summary>
[Collection(SuggestionDesk.Searches)]
public sealed class StandingPlanTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Drains = "Đội thoát nước quận";

    [Fact]
    public async Task What_is_locked_in_on_the_plan_stays_with_crew_people_and_hours_and_what_is_locked_out_stays_out()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        var (locked, _) = await desk.AddAsync($"crew: \"{crew}\", people: 6, hours: 1.25, quantity: 7");
        var (out1, _) = await desk.AddAsync();
        await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{locked.Id}\", lock: LOCKED_IN");
        await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{out1.Id}\", lock: LOCKED_OUT");

        var found = await desk.Http.SuggestAsync(desk.Date);

        var (by, site) = SuggestionDesk.SitesOf(found).Single(pair => (string)pair.Site["issue"]!["id"]! == locked.Id);
        Assert.Equal(Drains, (string)by["crew"]!["name"]!);
        Assert.Equal((true, 6, 1.25m, 7m), ((bool)site["isLocked"]!, (int)site["people"]!, (decimal)site["hours"]!, (decimal)site["quantity"]!));
        Assert.DoesNotContain(out1.Id, SuggestionDesk.IssuesOf(found));
        // By name it may come back; by name it may not go.
        Assert.Contains(out1.Id, SuggestionDesk.IssuesOf(await desk.Http.SuggestAsync(desk.Date, new { lockedIn = new[] { new { issue = out1.Id } } })));
        var error = await desk.Http.SuggestErrorAsync(desk.Date, new { lockedOut = new[] { locked.Id } });
        Assert.Equal(("CONFLICT", "lockedOut"), (error.Code, error.Field));
        var other = await desk.CrewAsync("Phường Hồ Nam");
        error = await desk.Http.SuggestErrorAsync(desk.Date, new { lockedIn = new[] { new { issue = locked.Id, crew = other } } });
        Assert.Equal(("CONFLICT", "lockedIn.crew"), (error.Code, error.Field));
    }

    [Fact]
    public async Task Taken_over_the_day_is_put_in_order_around_what_is_locked()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        // Locked at ten: what is suggested would have no room before it if it stayed there.
        var (locked, _) = await desk.AddAsync($"crew: \"{crew}\", start: \"{desk.Date}T10:00:00+07:00\"");
        var (loose, _) = await desk.AddAsync();
        foreach (var issue in new[] { locked, loose })
            await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{issue.Id}\", lock: LOCKED_IN");

        var found = await desk.Http.SuggestAsync(desk.Date);
        var plan = await desk.TakeOverAsync(found);

        foreach (var (by, site) in SuggestionDesk.SitesOf(found))
        {
            var planned = plan["sites"]!.AsArray().Single(one => (string)one!["issue"]!["id"]! == (string)site["issue"]!["id"]!)!;
            Assert.Equal(((string)by["crew"]!["name"]!, (int)site["position"]!, (string)site["start"]!, (string)site["end"]!),
                ((string)planned["crew"]!["name"]!, (int)planned["position"]!, (string)planned["plannedStart"]!, (string)planned["plannedEnd"]!));
        }

        SuggestionDesk.WarnsOfNothing(plan);
        Assert.True((bool)PlanDesk.SiteOf(plan, locked)!["isLocked"]!);
        Assert.NotNull(PlanDesk.SiteOf(plan, loose)!["crew"]);
        await desk.DoAsync("planSites", $"{desk.Change()}, sites: []");
    }

    [Fact]
    public async Task A_crew_whose_day_is_full_of_locked_sites_keeps_them_and_gets_nothing_more()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync("Phường Hồ Nam");
        var locked = new[] { await desk.AddAsync($"crew: \"{crew}\", hours: 3"), await desk.AddAsync($"crew: \"{crew}\", hours: 3") };
        foreach (var (issue, _) in locked)
            await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{issue.Id}\", lock: LOCKED_IN");

        var found = await desk.Http.SuggestAsync(desk.Date);

        var day = found["crews"]!.AsArray().Single(day => (string)day!["crew"]!["id"]! == crew)!;
        Assert.Equal(locked.Select(one => one.Issue.Id).Order(), day["sites"]!.AsArray().Select(site => (string)site!["issue"]!["id"]!).Order());
    }

    [Fact]
    public async Task A_crew_that_has_begun_goes_on_from_there_when_that_is_done()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync("Phường Hồ Nam");
        var (begun, _) = await desk.AddAsync($"crew: \"{crew}\", hours: 1.5");
        await server.Database.ExecuteAsync($"update site set status = 'STARTED', started_at = now() where saturday_date = '{desk.Date}' and issue_id = '{begun.Id}'");

        var found = await desk.Http.SuggestAsync(desk.Date);
        var plan = await desk.TakeOverAsync(found);

        Assert.DoesNotContain(begun.Id, SuggestionDesk.IssuesOf(found));
        var day = found["crews"]!.AsArray().Single(day => (string)day!["crew"]!["id"]! == crew)!;
        Assert.Equal(120, (int)day["availableMinutes"]!);
        Assert.True(DateTimeOffset.Parse((string)day["sites"]![0]!["start"]!) >= DateTimeOffset.Parse($"{desk.Date}T09:00:00+07:00"));
        Assert.Equal("STARTED", (string)PlanDesk.SiteOf(plan, begun)!["status"]!);
        await desk.DoAsync("planSites", $"{desk.Change()}, sites: []");
    }

    [Fact]
    public async Task A_site_locked_in_with_a_crew_that_does_not_come_stays_and_that_is_told()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        var (locked, _) = await desk.AddAsync($"crew: \"{crew}\"");
        await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{locked.Id}\", lock: LOCKED_IN");
        await desk.DoAsync("setCrew", $"{desk.Change()}, crew: \"{crew}\", isAbsent: true");

        var found = await desk.Http.SuggestAsync(desk.Date);

        Assert.NotEqual("IMPOSSIBLE", (string)found["status"]!);
        Assert.DoesNotContain(found["crews"]!.AsArray(), day => (string)day!["crew"]!["id"]! == crew);
        Assert.Equal((locked.Id, crew), found["notes"]!.AsArray().Single(note => (string)note!["kind"]! == "CREW_OF_LOCK_ABSENT") is { } note ? ((string)note["issue"]!, (string)note["crew"]!) : default);
        var error = await desk.Http.SuggestErrorAsync(desk.Date, new { lockedIn = new[] { new { issue = (await desk.IssueAsync()).Id, crew } } });
        Assert.Equal(("CONFLICT", "lockedIn.crew"), (error.Code, error.Field));
    }

    [Fact]
    public async Task Planned_by_ward_the_other_wards_sites_stay_and_their_crews_have_only_the_rest_of_their_day()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        var (elsewhere, _) = await desk.AddAsync($"crew: \"{crew}\"");

        var found = await desk.Http.SuggestAsync(desk.Date, new { ward = "11407" });
        var plan = await desk.TakeOverAsync(found, "11407");

        Assert.All(SuggestionDesk.SitesOf(found), pair => Assert.Equal("11407", (string)pair.Site["ward"]!["code"]!));
        Assert.Equal((Drains, $"{desk.Date}T00:30:00+00:00"), ((string)PlanDesk.SiteOf(plan, elsewhere)!["crew"]!["name"]!, (string)PlanDesk.SiteOf(plan, elsewhere)!["plannedStart"]!));
        Assert.Equal((int)found["siteCount"]! + 1, plan["sites"]!.AsArray().Count);
        SuggestionDesk.WarnsOfNothing(plan);
        Assert.Equal(("BAD_USER_INPUT", "ward"), await desk.RefusedAsync("planSites", $"{desk.Change()}, sites: [], ward: \"1\"") is var error ? (error.Code, error.Field) : default);
        await desk.DoAsync("planSites", $"{desk.Change()}, sites: []");
    }

    [Fact]
    public async Task What_is_on_another_open_Saturday_or_waits_to_be_accepted_is_not_chosen_unless_reports_are_asked_for()
    {
        var (desk, elsewhere) = (await PlanDesk.OpenAsync(server), await PlanDesk.OpenAsync(server));
        var (taken, _) = await elsewhere.AddAsync();
        var reported = await ReportedIssue.SendAsync(server);
        await server.Database.ExecuteAsync($"update issue set severity = 5 where id in ('{taken.Id}', '{reported.Id}')");

        var (usual, all) = (await desk.Http.SuggestAsync(desk.Date), await desk.Http.SuggestAsync(desk.Date, new { withReported = true }));
        var refused = await desk.Http.SuggestErrorAsync(desk.Date, new { lockedIn = new[] { new { issue = taken.Id } } });

        Assert.DoesNotContain(reported.Id, SuggestionDesk.IssuesOf(usual));
        Assert.DoesNotContain(taken.Id, SuggestionDesk.IssuesOf(all));
        Assert.Contains(reported.Id, SuggestionDesk.IssuesOf(all));
        Assert.True((int)all["candidateCount"]! > (int)usual["candidateCount"]!);
        Assert.Equal(("CONFLICT", "lockedIn.issue"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task Private_issues_are_suggested_to_those_whose_work_they_are_and_others_learn_nothing_of_them()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var hidden = await desk.PrivateIssueAsync(106.6790, 20.8420);
        await server.Database.ExecuteAsync($"update issue set severity = 5 where id = '{hidden.Id}'");
        using var litter = await server.SignInAsync(AccountRole.Official, null, "LITTER");
        using var care = await server.SignInAsync(AccountRole.Official, null, "HOUSEHOLD_SUPPORT");

        Assert.Contains(hidden.Id, SuggestionDesk.IssuesOf(await desk.Http.SuggestAsync(desk.Date)));
        Assert.Contains(hidden.Id, SuggestionDesk.IssuesOf(await care.SuggestAsync(desk.Date)));
        await KeptAsync();
        var adding = new[] { hidden.Id, $"{Guid.NewGuid()}" }.Select(issue => desk.As(litter).RefusedAsync("addSite", $"{desk.Change()}, issue: \"{issue}\"")).ToList();
        Assert.Equal(await adding[1], await adding[0]);
        // On the plan it is as secret.
        await desk.DoAsync("addSite", $"{desk.Change()}, issue: \"{hidden.Id}\", plan: {{ crew: \"{await desk.CrewAsync("Hội Chữ thập đỏ quận")}\" }}");
        await KeptAsync();

        async Task KeptAsync()
        {
            var text = (await litter.SuggestAsync(desk.Date, new { withReported = true })).ToJsonString();
            Assert.DoesNotContain(hidden.Id, text, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden.Reference, text, StringComparison.Ordinal);
            Assert.DoesNotContain("HOUSEHOLD_SUPPORT", text, StringComparison.Ordinal);
            var (guessed, unknown) = (await litter.SuggestErrorAsync(desk.Date, LockedIn(hidden.Id)), await litter.SuggestErrorAsync(desk.Date, LockedIn($"{Guid.NewGuid()}")));
            Assert.Equal(unknown, guessed);
            Assert.Equal("NOT_FOUND", guessed.Code);
        }

        static object LockedIn(string issue) => new { lockedIn = new[] { new { issue } } };
    }
}
