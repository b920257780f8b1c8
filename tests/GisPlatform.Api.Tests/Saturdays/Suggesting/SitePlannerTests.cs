using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

public sealed class SitePlannerTests
{
    private static readonly PlanLimits NoEnumeration = new() { MostDayPlans = 0, Rounds = 30 };

    public static TheoryData<int> Towns => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Towns))]
    public void The_plan_of_a_small_town_is_the_best_of_all_that_there_are(int seed)
    {
        var town = Small(seed);

        var plan = Plan(town);

        var best = AllPlans.Best(town)!.Value;
        Assert.Equal((PlanStatus.Best, best, best), (plan.Status, plan.Value, plan.Bound));
        Assert.Equal(plan.Value, AllPlans.Value(town, plan));
    }

    [Theory]
    [MemberData(nameof(Towns))]
    public void With_floors_ceilings_locks_and_duties_it_is_the_best_of_those_that_keep_them_or_there_is_none(int seed)
    {
        var town = WithRules(seed);
        var best = AllPlans.Best(town);

        var plan = Plan(town);

        Assert.Equal(best is null ? PlanStatus.Impossible : PlanStatus.Best, plan.Status);
        if (best is null)
            Assert.NotEmpty(plan.Clash);
        else
            Assert.Equal((best, best), (plan.Value, AllPlans.Value(town, plan)));
    }

    [Fact]
    public void The_towns_with_rules_are_of_both_kinds() =>
        Assert.Equal(2, Enumerable.Range(1, 20).Select(seed => AllPlans.Best(WithRules(seed)) is null).Distinct().Count());

    [Theory]
    [MemberData(nameof(Towns))]
    public void Where_it_does_not_look_through_all_days_the_best_lies_between_plan_and_bound(int seed)
    {
        foreach (var town in new[] { Small(seed), WithRules(seed) }.Where(town => AllPlans.Best(town) is not null))
        {
            var plan = Plan(town with { Limits = NoEnumeration });

            Assert.InRange(AllPlans.Best(town)!.Value, plan.Value, plan.Bound);
            Assert.Equal(plan.Value, AllPlans.Value(town, plan));
        }
    }

    [Fact]
    public void The_same_request_gives_the_same_plan_in_whatever_order_it_comes()
    {
        var town = SampleTown.Of(250, 10, 8, 5);
        var turned = town with { Candidates = [.. town.Candidates.Reverse()], Crews = [.. town.Crews.Reverse()] };

        var plans = new[] { town, town, turned }.Select(request => Plan(request)).ToList();

        Assert.All(plans, plan => Assert.True(plan.IsRepeatable));
        Assert.Single(plans.Select(Text).Distinct());
        Assert.Single(plans.Select(plan => plan.Bound).Distinct());
    }

    [Fact]
    public void A_town_of_the_districts_size_is_planned_near_the_best_and_keeps_all_that_it_must()
    {
        var town = SampleTown.Of(300, 12, 15, 7);
        town = town with
        {
            Wards = [.. town.Wards.Select(ward => ward with { Least = 1 })], LeastWards = 10, Travel = new Travel(TravelMode.ByRoad),
            Locked = [new(town.Candidates[3].Id, town.Crews[2].Id)], Excluded = new HashSet<Guid> { town.Candidates[4].Id },
        };

        var plan = Plan(town);

        Assert.Equal(plan.Value, AllPlans.Value(town, plan));
        Assert.InRange(plan.Gap!.Value, 0, 0.02);
        Assert.Contains(plan.Crews.Single(day => day.Crew.Id == town.Crews[2].Id).Sites, site => site.Issue.Id == town.Candidates[3].Id && site.IsLocked);
        Assert.DoesNotContain(plan.Sites, site => town.Excluded.Contains(site.Issue.Id));
        Assert.Distinct(plan.Sites.Select(site => site.Issue.Id));
    }

    [Fact]
    public void The_way_through_a_day_and_back_takes_no_longer_than_was_reckoned()
    {
        var town = SampleTown.Of(300, 12, 15, 8);

        var plan = Plan(town);

        Assert.Contains(plan.Crews, day => day.Sites.Count > 2);
        Assert.All(plan.Crews, day =>
        {
            Coordinate[] places = [day.Crew.Place, .. day.Sites.Select(site => site.Issue.Place), day.Crew.Place];
            Assert.InRange(places.Zip(places.Skip(1)).Sum(leg => town.Travel.Minutes(leg.First, leg.Second)), 0, day.WayMinutes);
            Assert.InRange(day.Sites[^1].StartMinute + day.Sites[^1].WorkMinutes, 1, Math.Min(day.Minutes + CrewOffer.StepMinutes - 1, day.Crew.Minutes));
            Assert.All(day.Sites.Zip(day.Sites.Skip(1)), pair => Assert.InRange(pair.Second.StartMinute - pair.First.StartMinute, pair.First.WorkMinutes, 1_000));
            Assert.All(day.Sites, site => Assert.Equal((0, 0), (site.StartMinute % 5, site.WorkMinutes % 15)));
        });
    }

    [Theory]
    [MemberData(nameof(Towns))]
    public void A_list_by_benefit_is_never_better(int seed)
    {
        foreach (var plan in new[] { Plan(Small(seed)), Plan(WithRules(seed)), Plan(SampleTown.Of(60, 4, 6, seed)) })
            Assert.True(plan.Greedy is null || plan.Greedy.Value <= plan.Value);
    }

    [Fact]
    public void On_a_town_of_the_districts_size_it_gains_much_over_the_list()
    {
        var plan = Plan(SampleTown.Of(300, 12, 15, 9));

        Assert.InRange(plan.Value, plan.Greedy!.Value * 1.1, plan.Bound);
    }

    [Fact]
    public void Plans_get_better_and_bounds_lower_as_it_goes_on()
    {
        var told = new List<SitePlan>();

        var plan = Plan(SampleTown.Of(250, 10, 8, 11), told.Add);

        Assert.True(told.Count > 3);
        Assert.Equal(told.Select(one => one.Value).Order(), told.Select(one => one.Value));
        Assert.Equal(told.Select(one => one.Bound).OrderDescending(), told.Select(one => one.Bound));
        Assert.Equal((plan.Value, plan.Bound), (told[^1].Value, told[^1].Bound));
    }

    [Fact]
    public void Stopped_it_keeps_the_best_so_far()
    {
        var town = SampleTown.Of(250, 10, 8, 12);
        using var stop = new CancellationTokenSource();
        long first = 0;

        var plan = SitePlanner.Run(town, one => { first = first == 0 ? one.Value : first; stop.Cancel(); }, stop.Token);

        Assert.Equal((PlanStatus.SoFar, false), (plan.Status, plan.IsRepeatable));
        Assert.True(plan.Value >= first && first > 0);
        Assert.Equal(plan.Value, AllPlans.Value(town, plan));
    }

    [Fact]
    public void Rules_that_clash_are_named_and_no_others()
    {
        var town = Small(1);
        var crew = town.Crews[0] with { People = 10, Hours = 3, Skills = ["A", "B"], Tools = new Dictionary<string, int>(), LeastSites = 0 };
        Candidate[] issues = [.. town.Candidates.Take(4).Select((issue, index) => issue with
        {
            Place = crew.Place, PersonHours = index < 2 ? 20 : 2, Skills = ["A"], Tools = new Dictionary<string, int>(), Ward = index == 3 ? "W1" : "W0",
        })];
        town = town with { Crews = [crew], Candidates = issues, Locked = [new(issues[0].Id, crew.Id), new(issues[1].Id)], LeastWards = 1 };
        town = town with { Wards = [.. town.Wards.Select(ward => ward.Code == "W1" ? ward with { Least = 1 } : ward)] };

        var plan = Plan(town);

        Assert.Equal(PlanStatus.Impossible, plan.Status);
        Assert.Equal([$"Site {issues[0].Reference} is locked to crew {crew.Name}.", $"Site {issues[1].Reference} is locked in."], plan.Clash.Select(rule => rule.Text.En).Order());
        Assert.All(plan.Clash, rule => Assert.StartsWith("Điểm ", rule.Text.Vi, StringComparison.Ordinal));
        Assert.Equal(PlanStatus.Best, Plan(town with { Locked = [town.Locked[1]] }).Status);
    }

    [Fact]
    public void Absent_crews_do_nothing_and_owe_nothing()
    {
        var town = Small(3);
        town = town with { Crews = [.. town.Crews.Select(crew => crew with { IsAbsent = true, LeastSites = 1 })] };

        var plan = Plan(town);

        Assert.Equal((PlanStatus.Best, 0L, 0), (plan.Status, plan.Value, plan.Crews.Count));
    }

    internal static PlanRequest Small(int seed) => SampleTown.Of(8, 2, 3, seed, 900);

    internal static PlanRequest WithRules(int seed)
    {
        var (town, random) = (Small(seed), new Random(seed));
        return town with
        {
            Wards = [.. town.Wards.Select(ward => random.Next(3) switch { 0 => ward with { Least = 1 + random.Next(2) }, 1 => ward with { Most = random.Next(3) }, _ => ward })],
            Crews = [.. town.Crews.Select(crew => crew with { LeastSites = random.Next(2) })],
            Locked = random.Next(2) == 0 ? [] : [new(town.Candidates[random.Next(7)].Id, random.Next(2) == 0 ? null : town.Crews[random.Next(2)].Id)],
            Excluded = new HashSet<Guid> { town.Candidates[7].Id },
            LeastWards = random.Next(3),
        };
    }

    private static SitePlan Plan(PlanRequest request, Action<SitePlan>? progress = null) => SitePlanner.Run(request, progress, TestContext.Current.CancellationToken);

    private static string Text(SitePlan plan) => string.Join('\n', plan.Crews.Select(day => $"{day.Crew.Name}: {string.Join(", ", day.Sites.Select(site => $"{site.Issue.Reference} {site.StartMinute}"))}"));
}
