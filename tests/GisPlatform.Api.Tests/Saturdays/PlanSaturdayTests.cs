using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays;

/// <summary>From a list of issues to a plan.</summary>
public sealed class PlanSaturdayTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Youth = "Đoàn Thanh niên quận – đội xung kích 1";
    private const string Drains = "Đội thoát nước quận";

    [Fact]
    public async Task A_Saturday_is_opened_once_however_often_the_request_arrives_and_only_staff_see_the_draft()
    {
        var desk = await PlanDesk.StartAsync(server);
        var key = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{key}\", startsAt: \"08:00\"")));
        var other = await desk.RefusedAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");

        var draft = (await desk.ReadAsync())!;
        Assert.Equal(("DRAFT", "08:00"), ((string)draft["status"]!, (string)draft["startsAt"]!));
        Assert.True(draft["crews"]!.AsArray().Count > 30);
        Assert.Equal(("CONFLICT", "date"), (other.Code, other.Field));
        Assert.Null(await desk.ReadAsync(server.Http));
        Assert.Empty((await server.DataAsync($"{{ saturdays(from: \"{desk.Date}\", to: \"{desk.Date}\") {{ date }} }}"))["saturdays"]!.AsArray());
    }

    [Theory]
    [InlineData("2026-11-29")]
    [InlineData("2020-01-04")]
    public async Task A_date_that_is_no_Saturday_or_is_past_is_refused_by_name(string date)
    {
        var desk = await PlanDesk.StartAsync(server);

        var error = await desk.RefusedAsync("openSaturday", $"date: \"{date}\", key: \"{Guid.NewGuid()}\"");

        Assert.Equal(("BAD_USER_INPUT", "date"), (error.Code, error.Field));
    }

    [Fact]
    public async Task A_public_holiday_is_warned_of_and_not_forbidden()
    {
        var desk = (await PlanDesk.StartAsync(server)).On("2030-02-02");

        var saturday = await desk.DoAsync("openSaturday", $"date: \"{desk.Date}\", key: \"{Guid.NewGuid()}\"");

        Assert.Equal("HOLIDAY", (string)Assert.Single(saturday["warnings"]!.AsArray())!["kind"]!);
        Assert.Contains("Tết", (string)saturday["warnings"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coming_Saturday_is_answered_before_anything_is_planned()
    {
        var next = (await server.DataAsync("{ nextSaturday { date status version sites { position } } }"))["nextSaturday"]!;

        Assert.Equal(DayOfWeek.Saturday, DateOnly.Parse((string)next["date"]!).DayOfWeek);
        Assert.Equal((null, 0), ((string?)next["status"], (int)next["version"]!));
    }

    [Fact]
    public async Task A_site_on_the_plan_makes_its_issue_scheduled_and_taken_off_it_is_accepted_again_and_the_public_hears_nothing_of_a_draft()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (issue, site) = await desk.AddAsync();
        Assert.Equal("SCHEDULED", (string)site["issue"]!["status"]!);

        await desk.DoAsync("removeSite", $"{desk.Change((int)site["version"]!)}, issue: \"{issue.Id}\"");

        var read = await issue.ReadAsync(server);
        Assert.Equal("ACCEPTED", (string)read["status"]!);
        Assert.DoesNotContain(read["history"]!.AsArray(), entry => (string)entry!["toStatus"]! == "SCHEDULED");
        Assert.Empty((await desk.ReadAsync())!["sites"]!.AsArray());
    }

    [Fact]
    public async Task A_crew_gets_hours_from_the_effort_and_its_sites_follow_each_other()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);

        // 16 person-hours of a drain by 12 people: an hour and a half, in quarters.
        var (_, first) = await desk.AddAsync($"crew: \"{crew}\"");
        var (_, second) = await desk.AddAsync($"crew: \"{crew}\"", ("geometry", ReportedIssue.PointAt(106.6790, 20.8480)));

        Assert.Equal((12, 1.5m, 1), ((int)first["plannedPeople"]!, (decimal)first["plannedHours"]!, (int)first["position"]!));
        Assert.Equal($"{desk.Date}T00:30:00+00:00", (string)first["plannedStart"]!);
        // 416 m of straight line are 541 m of streets: seven minutes on foot, ten in steps of five.
        Assert.Equal($"{desk.Date}T02:10:00+00:00", (string)second["plannedStart"]!);
        Assert.Equal(2, (int)second["position"]!);
        Assert.Equal("TRUCK", (string)Assert.Single(first["plannedTools"]!.AsArray())!["tool"]!["code"]!);
    }

    [Fact]
    public async Task A_site_goes_to_another_crew_or_order_and_the_crew_is_timed_anew()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (drains, youth) = (await desk.CrewAsync(Drains), await desk.CrewAsync(Youth));
        var (one, _) = await desk.AddAsync($"crew: \"{drains}\"");
        var (two, site) = await desk.AddAsync($"crew: \"{drains}\"");

        var turned = await desk.DoAsync("moveSite", $"{desk.Change((int)site["version"]!)}, issue: \"{two.Id}\", plan: {{ position: 1 }}");
        Assert.Equal((1, 2), ((int)PlanDesk.SiteOf(turned, two)!["position"]!, (int)PlanDesk.SiteOf(turned, one)!["position"]!));
        Assert.Equal($"{desk.Date}T00:30:00+00:00", (string)PlanDesk.SiteOf(turned, two)!["plannedStart"]!);
        Assert.Equal((string)PlanDesk.SiteOf(turned, two)!["plannedEnd"]!, (string)PlanDesk.SiteOf(turned, one)!["plannedStart"]!);

        var given = await desk.DoAsync("moveSite", $"{desk.Change((int)site["version"]! + 1)}, issue: \"{two.Id}\", plan: {{ crew: \"{youth}\", note: \"Mang ủng\" }}");
        Assert.Equal((Youth, 1, "Mang ủng"), ((string)PlanDesk.SiteOf(given, two)!["crew"]!["name"]!, (int)PlanDesk.SiteOf(given, one)!["position"]!, (string)PlanDesk.SiteOf(given, two)!["note"]!));
        // The skill of clearing drains is not the youth union's.
        Assert.Contains(given["warnings"]!.AsArray(), warning => (string)warning!["kind"]! == "SKILL_MISSING" && (string)warning["issue"]! == two.Id);

        var free = await desk.DoAsync("moveSite", $"{desk.Change()}, issue: \"{two.Id}\", plan: {{ withoutCrew: true }}");
        Assert.Null(PlanDesk.SiteOf(free, two)!["crew"]);
        Assert.Null(PlanDesk.SiteOf(free, two)!["plannedStart"]);
    }

    [Fact]
    public async Task A_crew_that_is_elsewhere_at_that_time_is_refused_and_the_plan_stays()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        await desk.AddAsync($"crew: \"{crew}\"");
        var issue = await desk.IssueAsync();

        var error = await desk.RefusedAsync("addSite", $"{desk.Change()}, issue: \"{issue.Id}\", plan: {{ crew: \"{crew}\", start: \"{desk.Date}T08:00:00+07:00\" }}");

        Assert.Equal(("CONFLICT", "start"), (error.Code, error.Field));
        Assert.Single((await desk.ReadAsync())!["sites"]!.AsArray());
        Assert.Equal("ACCEPTED", (string)(await issue.ReadAsync(server))["status"]!);
    }

    [Fact]
    public async Task Of_many_who_put_one_issue_on_different_Saturdays_at_once_one_succeeds()
    {
        var desks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PlanDesk.OpenAsync(server)));
        var issue = await desks[0].IssueAsync();

        var answers = await Task.WhenAll(desks.Select(desk => desk.Http.GraphQLAsync($"mutation {{ addSite({desk.Change()}, issue: \"{issue.Id}\") {{ date }} }}")));

        Assert.Single(answers, answer => answer["errors"] is null);
        Assert.All(answers.Where(answer => answer["errors"] is not null), answer =>
            Assert.Equal(("CONFLICT", "issue"), ((string)answer["errors"]![0]!["extensions"]!["code"]!, (string)answer["errors"]![0]!["extensions"]!["field"]!)));
    }

    [Fact]
    public async Task A_change_sent_again_or_by_twenty_at_once_is_one_change_and_an_old_version_is_refused()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var issue = await desk.IssueAsync();
        var key = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.DoAsync("addSite", $"{desk.Change(key: key)}, issue: \"{issue.Id}\"")));
        var plan = await desk.DoAsync("lockSite", $"{desk.Change(1)}, issue: \"{issue.Id}\", lock: LOCKED_IN");
        var old = await desk.RefusedAsync("moveSite", $"{desk.Change(1)}, issue: \"{issue.Id}\", plan: {{ people: 5 }}");
        var reused = await desk.RefusedAsync("removeSite", $"{desk.Change(key: key)}, issue: \"{issue.Id}\"");

        // Opened, added once, locked.
        Assert.Equal(3, (int)plan["version"]!);
        Assert.Equal((true, 2), ((bool)plan["sites"]![0]!["isLocked"]!, (int)plan["sites"]![0]!["version"]!));
        Assert.Equal(("CONFLICT", "version"), (old.Code, old.Field));
        Assert.Equal(("BAD_USER_INPUT", "key"), (reused.Code, reused.Field));
    }

    [Fact]
    public async Task Locked_out_an_issue_leaves_the_plan_and_set_free_it_may_come_back()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (issue, _) = await desk.AddAsync();

        var outside = await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{issue.Id}\", lock: LOCKED_OUT");
        var free = await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{issue.Id}\", lock: FREE");

        Assert.Equal(issue.Id, (string)Assert.Single(outside["lockedOut"]!.AsArray())!["id"]!);
        Assert.Empty(outside["sites"]!.AsArray());
        Assert.Empty(free["lockedOut"]!.AsArray());
        Assert.Equal("NOT_FOUND", (await desk.RefusedAsync("lockSite", $"{desk.Change()}, issue: \"{issue.Id}\", lock: LOCKED_IN")).Code);
    }

    [Fact]
    public async Task A_whole_suggestion_is_taken_over_around_what_is_locked_and_nobody_is_moved_twice()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (drains, youth) = (await desk.CrewAsync(Drains), await desk.CrewAsync(Youth));
        var (locked, _) = await desk.AddAsync($"crew: \"{drains}\"");
        var (kept, _) = await desk.AddAsync($"crew: \"{drains}\"");
        var (gone, _) = await desk.AddAsync();
        await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{locked.Id}\", lock: LOCKED_IN");
        var added = await desk.IssueAsync();
        var version = (int)(await desk.ReadAsync())!["version"]!;

        var plan = await desk.DoAsync("planSites",
            $"{desk.Change(version)}, sites: [{{ issue: \"{added.Id}\", plan: {{ crew: \"{drains}\" }} }}, {{ issue: \"{kept.Id}\", plan: {{ crew: \"{youth}\" }} }}]");

        Assert.Equal(3, plan["sites"]!.AsArray().Count);
        Assert.Equal((Drains, 1), ((string)PlanDesk.SiteOf(plan, locked)!["crew"]!["name"]!, (int)PlanDesk.SiteOf(plan, locked)!["position"]!));
        Assert.Equal((Drains, 2), ((string)PlanDesk.SiteOf(plan, added)!["crew"]!["name"]!, (int)PlanDesk.SiteOf(plan, added)!["position"]!));
        Assert.Equal((Youth, 1), ((string)PlanDesk.SiteOf(plan, kept)!["crew"]!["name"]!, (int)PlanDesk.SiteOf(plan, kept)!["position"]!));
        Assert.Equal("ACCEPTED", (string)(await gone.ReadAsync(server))["status"]!);
        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from issue_event where issue_id = '{kept.Id}' and to_status = 'SCHEDULED'"));
        Assert.Equal(("CONFLICT", "version"), await desk.RefusedAsync("planSites", $"{desk.Change(version)}, sites: []") is var error ? (error.Code, error.Field) : default);
    }

    [Fact]
    public async Task A_crew_that_is_absent_gets_no_site_and_keeping_one_is_warned_of()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var crew = await desk.CrewAsync(Drains);
        await desk.AddAsync($"crew: \"{crew}\"");

        var absent = await desk.DoAsync("setCrew", $"{desk.Change(0)}, crew: \"{crew}\", isAbsent: true, note: \"Trực bão\"");
        var issue = await desk.IssueAsync();
        var refused = await desk.RefusedAsync("addSite", $"{desk.Change()}, issue: \"{issue.Id}\", plan: {{ crew: \"{crew}\" }}");
        var stale = await desk.RefusedAsync("setCapacity", $"{desk.Change(0)}, crew: \"{crew}\", people: 5, hours: 2");
        var few = await desk.DoAsync("setCapacity", $"{desk.Change(1)}, crew: \"{crew}\", people: 5, hours: 1");

        Assert.Contains(absent["warnings"]!.AsArray(), warning => (string)warning!["kind"]! == "CREW_ABSENT");
        Assert.Equal(("CONFLICT", "crew"), (refused.Code, refused.Field));
        Assert.Equal(("CONFLICT", "version"), (stale.Code, stale.Field));
        var day = few["crews"]!.AsArray().Single(day => (string)day!["crew"]!["id"]! == crew)!;
        Assert.Equal((5, 1m, 12, 2), ((int)day["people"]!, (decimal)day["hours"]!, (int)day["crew"]!["people"]!, (int)day["version"]!));
        Assert.Superset(new HashSet<string> { "CREW_OVER_HOURS", "CREW_OVER_PEOPLE" }, few["warnings"]!.AsArray().Select(warning => (string)warning!["kind"]!).ToHashSet());
    }

    [Theory]
    [InlineData("people: 0", "people")]
    [InlineData("hours: 13", "hours")]
    [InlineData("quantity: -1", "quantity")]
    [InlineData("tools: [{ code: \"TANK\", count: 1 }]", "tools")]
    [InlineData("crew: \"x\"", "crew")]
    [InlineData("crew: \"00000000-0000-0000-0000-000000000001\"", "crew")]
    public async Task What_makes_no_sense_in_a_plan_is_refused_by_name(string plan, string field)
    {
        var desk = await PlanDesk.OpenAsync(server);
        var issue = await desk.IssueAsync();

        Assert.Equal(field, (await desk.RefusedAsync("addSite", $"{desk.Change()}, issue: \"{issue.Id}\", plan: {{ {plan} }}")).Field);
    }

    [Fact]
    public async Task A_start_on_another_day_a_plan_that_is_not_open_and_work_that_is_over_are_refused()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var (issue, over) = (await desk.IssueAsync(), await desk.IssueAsync());
        await over.MoveAsync(server, IssueStatus.Done);
        var crew = await desk.CrewAsync(Drains);

        Assert.Equal("start", (await desk.RefusedAsync("addSite", $"{desk.Change()}, issue: \"{issue.Id}\", plan: {{ crew: \"{crew}\", start: \"2026-11-28T08:00:00+07:00\" }}")).Field);
        var other = desk.On(PlanDesk.NextDate(server));
        Assert.Equal(("NOT_FOUND", "date"), await other.RefusedAsync("addSite", $"{other.Change()}, issue: \"{issue.Id}\"") is var closed ? (closed.Code, closed.Field) : default);
        Assert.Equal("CONFLICT", (await desk.RefusedAsync("addSite", $"{desk.Change()}, issue: \"{over.Id}\"")).Code);
    }

    [Fact]
    public async Task An_official_plans_issues_and_people_of_the_own_ward_alone_and_private_ones_are_for_those_whose_work_they_are()
    {
        var desk = await PlanDesk.OpenAsync(server);
        using var own = await server.SignInAsync(AccountRole.Official, "11383");
        using var other = await server.SignInAsync(AccountRole.Official, "11407");
        var issue = await desk.IssueAsync();
        var secret = await desk.IssueAsync(("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ"));
        var crew = await desk.CrewAsync("Phường Hồ Nam");

        await desk.As(own).DoAsync("addSite", $"{desk.Change()}, issue: \"{issue.Id}\"");
        await desk.As(own).DoAsync("addSite", $"{desk.Change()}, issue: \"{secret.Id}\"");
        await desk.As(own).DoAsync("setCrew", $"{desk.Change()}, crew: \"{crew}\", isAbsent: false");

        Assert.Equal("FORBIDDEN", (await desk.As(other).RefusedAsync("moveSite", $"{desk.Change()}, issue: \"{issue.Id}\", plan: {{ people: 3 }}")).Code);
        Assert.Equal("FORBIDDEN", (await desk.As(other).RefusedAsync("setCrew", $"{desk.Change()}, crew: \"{crew}\", isAbsent: true")).Code);
        Assert.Equal("NOT_FOUND", (await desk.As(other).RefusedAsync("removeSite", $"{desk.Change()}, issue: \"{secret.Id}\"")).Code);
        Assert.Equal(2, (await desk.As(own).ReadAsync())!["sites"]!.AsArray().Count);
        Assert.Single((await desk.As(other).ReadAsync())!["sites"]!.AsArray());
    }
}
