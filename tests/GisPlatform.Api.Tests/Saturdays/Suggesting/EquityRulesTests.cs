using System.Text.Json.Nodes;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>What is fair among wards and crews: what it means, and that suggestions keep to it.</summary>
[Collection(SuggestionDesk.Searches)]
public sealed class EquityRulesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public void A_share_is_half_by_people_and_half_by_open_issues_and_what_is_not_known_does_not_count()
    {
        Assert.Equal([0.5, 0.5], WardShares.Shares([(1_000, 3), (3_000, 1)]));
        Assert.Equal([0.75, 0.25], WardShares.Shares([(null, 3), (3_000, 1)]));
        Assert.Equal([0.25, 0.75], WardShares.Shares([(1_000, 0), (3_000, 0)]));
        Assert.Equal([0.5, 0.5], WardShares.Shares([(null, 0), (null, 0)]));
    }

    [Theory]
    // A tenth of 40 sites before and 10 to come are five.
    [InlineData(0.1, 4, 1)]
    [InlineData(0.1, 5, 0)]
    [InlineData(0.1, 30, 0)]
    // What is missing is made up for by twice the share of one Saturday at most.
    [InlineData(0.1, 0, 2)]
    [InlineData(0.5, 3, 10)]
    // A small ward may have one.
    [InlineData(0.02, 0, 1)]
    [InlineData(0.01, 0, 0)]
    public void A_ward_lacks_what_its_share_of_eight_weeks_and_this_day_comes_to_in_whole_sites(double share, int given, int lack) =>
        Assert.Equal(lack, WardShares.Lack(new WardShare("A", "A", share, given), given: 40, expected: 10));

    [Theory]
    [InlineData(0, 3, false)]
    [InlineData(0, 2, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, false)]
    public void A_crew_owes_an_activity_when_without_this_Saturday_it_would_not_reach_two(int activities, int chances, bool owes) =>
        Assert.Equal(owes, CrewDuties.Owes(activities, chances));

    [Fact]
    public async Task What_wards_had_is_what_was_done_in_eight_weeks_and_what_is_planned_before_that_day()
    {
        var desk = await PlanDesk.OpenAsync(server);
        var day = DateOnly.Parse(desk.Date);
        var before = await FairnessAsync(desk.On(Text(day.AddDays(7))), "11383");
        await desk.AddAsync();
        await PastSiteAsync(day.AddDays(7 * -7), "DONE");
        await PastSiteAsync(day.AddDays(7 * -8), "DONE");
        await PastSiteAsync(day.AddDays(7 * -6), "NOT_DONE");

        var after = await FairnessAsync(desk.On(Text(day.AddDays(7))), "11383");

        // One is planned for the week before, one was done eight weeks before; another nine weeks before, and of one nothing came.
        Assert.Equal((int)before["given"]! + 2, (int)after["given"]!);
    }

    [Fact]
    public async Task Each_ward_gets_its_floor_and_with_the_switch_off_there_is_none()
    {
        var desk = await PlanDesk.StartAsync(server);

        var (on, off) = (await desk.Http.SuggestAsync(desk.Date), await desk.Http.SuggestAsync(desk.Date, new { wardFloors = false }));

        var wards = on["fairness"]!["wards"]!.AsArray();
        Assert.Contains(wards, ward => (int)ward!["least"]! > 0);
        Assert.All(wards, ward => Assert.InRange((int)ward!["planned"]!, (int)ward["least"]!, 1_000));
        Assert.All(off["fairness"]!["wards"]!.AsArray(), ward => Assert.Equal(0, (int)ward!["least"]!));
        Assert.True((int)off["bound"]! >= (int)on["value"]!);
    }

    [Fact]
    public async Task A_ward_where_nothing_can_be_done_makes_nothing_impossible_and_that_is_told()
    {
        var desk = await PlanDesk.StartAsync(server);
        var issues = await server.Database.ScalarAsync<string[]>("""
            select array_agg(i.id::text) from issue i join ward_part_of w on w.ward_part_id = i.ward_part_id and w.ward_valid_from = '2019-01-01'
            where w.ward_code = '11404' and i.status in ('ACCEPTED', 'REOPENED', 'SCHEDULED')
            """);

        var found = await desk.Http.SuggestAsync(desk.Date, new { lockedOut = issues });

        Assert.Contains((string)found["status"]!, new[] { "BEST", "NEAR" });
        var note = found["notes"]!.AsArray().Single(note => (string)note!["kind"]! == "WARD_CANNOT" && (string)note["ward"]! == "11404")!;
        Assert.Contains("Dư Hàng Kênh", (string)note["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_last_Saturday_of_a_month_each_crew_has_a_site_or_it_is_told_why_not_and_the_switch_turns_that_off()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var date = LastOfMonth(DateOnly.Parse(PlanDesk.NextDate(server)));

        var (on, off) = (await planner.SuggestAsync(date), await planner.SuggestAsync(date, new { crewDuties = false }));

        var busy = on["crews"]!.AsArray().Select(crew => (string)crew!["crew"]!["id"]!).ToHashSet();
        var told = on["notes"]!.AsArray().Where(note => (string)note!["kind"]! is "CREW_CANNOT" or "LOWERED").Select(note => (string?)note!["crew"]).OfType<string>().ToHashSet();
        Assert.Empty(busy.Intersect(told));
        Assert.Equal(await server.Database.ScalarAsync<long>("select count(*) from crew where is_active"), busy.Count + told.Count);
        Assert.DoesNotContain(off["notes"]!.AsArray(), note => note!["crew"] is not null);
        Assert.True(off["crews"]!.AsArray().Count <= busy.Count);
    }

    [Fact]
    public async Task Floors_and_duties_give_way_to_what_people_have_fixed_and_that_is_told()
    {
        var desk = await PlanDesk.StartAsync(server);
        var free = await desk.Http.SuggestAsync(desk.Date, new { wardFloors = false, crewDuties = false });
        var poor = (await desk.Http.SuggestAsync(desk.Date))["fairness"]!["wards"]!.AsArray().First(ward => (int)ward!["least"]! > 1)!;
        var code = (string)poor["ward"]!["code"]!;
        // All that could be done in that ward, but for one, is locked out; then the crews that could do that one have something else to do.
        var there = await server.Database.ScalarAsync<string[]>($"""
            select array_agg(i.id::text order by i.id) from issue i join ward_part_of w on w.ward_part_id = i.ward_part_id and w.ward_valid_from = '2019-01-01'
            where w.ward_code = '{code}' and i.status in ('ACCEPTED', 'REOPENED', 'SCHEDULED')
            """);

        var found = await desk.Http.SuggestAsync(desk.Date, new { lockedOut = there.Skip(1), mostPerWard = 1 });

        Assert.NotEqual("IMPOSSIBLE", (string)found["status"]!);
        Assert.All(found["fairness"]!["wards"]!.AsArray(), ward => Assert.InRange((int)ward!["least"]!, 0, 1));
        Assert.NotEmpty(SuggestionDesk.IssuesOf(free));
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd");

    private static string LastOfMonth(DateOnly date)
    {
        while (date.AddDays(7).Month == date.Month)
            date = date.AddDays(7);
        return Text(date);
    }

    private static async Task<JsonNode> FairnessAsync(PlanDesk desk, string ward) => (await desk.Http.SuggestAsync(desk.Date, new { ward }))["fairness"]!["wards"]!.AsArray()
        .Single(row => (string)row!["ward"]!["code"]! == ward)!;

    // A site in Hồ Nam on a Saturday that is over.
    private async Task PastSiteAsync(DateOnly date, string status)
    {
        var issue = await Issues.ReportedIssue.SendAsync(server);
        await server.Database.ExecuteAsync($"insert into saturday (date, status, is_date_approximate) values ('{date:yyyy-MM-dd}', 'HELD', false) on conflict do nothing");
        await server.Database.ExecuteAsync($"insert into site (saturday_date, issue_id, is_open, position, is_locked, status) values ('{date:yyyy-MM-dd}', '{issue.Id}', false, 1, false, '{status}')");
    }
}
