using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

public sealed class ExplainingTests
{
    public static TheoryData<int> Towns => [.. Enumerable.Range(1, 10)];

    [Fact]
    public void The_benefit_of_an_issue_is_the_sum_of_its_parts()
    {
        var issue = Issue(1) with { Severity = 5, AgeDays = 90, Confirmations = 31, HotspotBin = 3, IsProposed = true };

        Assert.Equal(new Benefit(300, 100, 200, 200, 300), new BenefitWeights().Of(issue));
        Assert.Equal(1_100, new BenefitWeights().Of(issue).Total);
        Assert.Equal(1, new BenefitWeights().Of(Issue(2) with { Severity = 1, HotspotBin = -3 }).Total);
        Assert.Equal(100, new BenefitWeights { Age = 1 }.Of(issue with { AgeDays = 5_000 }).Age);
    }

    [Theory]
    [MemberData(nameof(Towns))]
    public void What_a_site_would_displace_and_cost_is_what_the_best_plan_with_it_says(int seed)
    {
        // Both crews can do everything, so planning again is planning the whole.
        var town = SitePlannerTests.Small(seed);
        town = town with
        {
            Candidates = [.. town.Candidates.Select(issue => issue with { Skills = [], Tools = new Dictionary<string, int>() })], Crews = [.. town.Crews.Select(crew => crew with { People = 10, Hours = 3.5, Place = new(450, 450) })],
        };
        var plan = Plan(town);
        foreach (var issue in town.Candidates.Where(issue => plan.Sites.All(site => site.Issue.Id != issue.Id)))
        {
            var why = Why(town, plan, issue);

            if (AllPlans.Best(town with { Locked = [new(issue.Id)] }) is not { } with)
            {
                Assert.Contains(why.Reason, new[] { WhyNotReason.TooBig, WhyNotReason.TooFar, WhyNotReason.Clash });
                continue;
            }

            Assert.Equal(plan.Value - with, why.Loss);
            Assert.Contains(why.Reason, new[] { WhyNotReason.BelowTheCut, WhyNotReason.Displaces, WhyNotReason.AsGood });
            Assert.Subset(plan.Sites.Select(site => site.Issue.Id).ToHashSet(), why.Displaced.Select(site => site.Issue.Id).ToHashSet());
            if (why.Reason == WhyNotReason.Displaces)
                Assert.All(why.Displaced, site => Assert.Contains(site.Issue.Reference, why.Text.En, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_reason_is_told_where_it_is_the_one()
    {
        Candidate[] issues =
        [
            Issue(1) with { Severity = 5 }, Issue(2) with { Severity = 4 }, Issue(3) with { Severity = 1 }, Issue(4) with { Skills = ["MASONRY"] },
            Issue(5) with { Tools = new Dictionary<string, int> { ["PUMP"] = 2 } }, Issue(6) with { Place = new(5_000, 0) }, Issue(7) with { PersonHours = 500 },
            Issue(8) with { Severity = 5 }, Issue(9) with { Ward = "B", Severity = 5 },
        ];
        var town = Town(issues) with { Excluded = new HashSet<Guid> { issues[7].Id } };
        var plan = Plan(town);

        WhyNotReason Reason(int number) => Why(town, plan, issues[number - 1]).Reason;

        Assert.Equal(WhyNotReason.Chosen, Reason(1));
        Assert.Equal(WhyNotReason.Chosen, Reason(2));
        Assert.Equal(WhyNotReason.BelowTheCut, Reason(3));
        Assert.Equal(WhyNotReason.LacksSkill, Reason(4));
        Assert.Equal(WhyNotReason.LacksTool, Reason(5));
        Assert.Equal(WhyNotReason.TooFar, Reason(6));
        Assert.Equal(WhyNotReason.TooBig, Reason(7));
        Assert.Equal(WhyNotReason.Excluded, Reason(8));
        Assert.Equal(WhyNotReason.WardOverShare, Reason(9));
        Assert.Contains("kỹ năng nề", Why(town, plan, issues[3]).Text.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_a_lock_leaves_no_time_for_clashes_with_it()
    {
        var issues = new[] { Issue(1), Issue(2) with { PersonHours = 30 }, Issue(3) with { PersonHours = 20 } };
        var town = Town(issues) with { Locked = [new(issues[1].Id)] };

        var why = Why(town, Plan(town), issues[2]);

        Assert.Equal(WhyNotReason.Clash, why.Reason);
        Assert.Contains("LC-2", why.Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Towns))]
    public void More_hands_bring_no_more_than_the_best_plan_with_them_and_something_where_much_is_left(int seed)
    {
        var town = SampleTown.Of(9, 1, 2, seed, 500);
        var plan = Plan(town);

        var crew = MoreHands.AnotherCrew(town, plan, TestContext.Current.CancellationToken);
        var people = MoreHands.MorePeople(town, plan, 10, TestContext.Current.CancellationToken);

        var another = town with { Crews = [.. town.Crews, town.Crews[0] with { Id = Guid.AllBitsSet }] };
        var larger = town with { Crews = [town.Crews[0] with { People = town.Crews[0].People + 10 }] };
        Assert.InRange(crew?.Value ?? 0, 0, AllPlans.Best(another)!.Value - plan.Value);
        // One crew is the whole town: its best day is the best plan.
        Assert.Equal(AllPlans.Best(larger)!.Value - plan.Value, people?.Value ?? 0);
    }

    [Fact]
    public void Another_crew_would_do_what_is_left_over()
    {
        var issues = Enumerable.Range(1, 6).Select(Issue).ToArray();
        var town = Town(issues) with { Wards = [new("A", "A")] };
        var plan = Plan(town);

        var more = MoreHands.AnotherCrew(town, plan, TestContext.Current.CancellationToken)!;

        Assert.Equal(2, plan.Sites.Count());
        Assert.Equal((2, plan.Value, "K"), (more.Sites, more.Value, more.Crew.Name));
    }

    [Fact]
    public void The_Gini_index_is_0_where_each_has_its_share_and_1_less_a_share_where_one_has_all()
    {
        Assert.Equal(0, Fairness.Gini([(0.5, 4), (0.25, 2), (0.25, 2)])!.Value, 12);
        Assert.Equal(0.75, Fairness.Gini([(0.25, 8), (0.25, 0), (0.25, 0), (0.25, 0)])!.Value, 12);
        Assert.Equal(0.3, Fairness.Gini([(0.5, 1), (0.5, 4)])!.Value, 12);
        Assert.Null(Fairness.Gini([(0.5, 0), (0.5, 0)]));
    }

    [Fact]
    public void Fairness_counts_what_was_given_and_what_is_planned()
    {
        var issues = new[] { Issue(1), Issue(2) with { Ward = "B" } };
        var town = Town(issues) with { Wards = [new("A", "An", 0.5, 6), new("B", "Biên", 0.5, 2)] };

        var fairness = Fairness.Of(Plan(town), town.Wards);

        Assert.Equal([("A", 6, 1), ("B", 2, 1)], fairness.Wards.Select(ward => (ward.Code, ward.Given, ward.Planned)));
        Assert.Equal(0.25, fairness.GiniBefore!.Value, 12);
        Assert.Equal(0.2, fairness.GiniAfter!.Value, 12);
    }

    private static SitePlan Plan(PlanRequest request) => SitePlanner.Run(request, null, TestContext.Current.CancellationToken);

    private static WhyNot Why(PlanRequest request, SitePlan plan, Candidate issue) => WhyNot.Of(request, plan, issue, TestContext.Current.CancellationToken);

    private static Candidate Issue(int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]), Reference = $"LC-{number}", Ward = "A", Place = new Coordinate(0, 0), Category = "DRAIN", Severity = 3, PersonHours = 15,
    };

    // A crew of ten for three hours: it has time for two sites of 15 person-hours.
    private static PlanRequest Town(Candidate[] issues) => new()
    {
        Candidates = issues, Wards = [new("A", "An"), new("B", "Biên", Most: issues.Any(issue => issue.Ward == "B") && issues.Length > 2 ? 0 : null)],
        Crews = [new CrewOffer { Id = new Guid(1, 1, 0, new byte[8]), Name = "K", People = 10, Hours = 3, Place = new Coordinate(0, 0) }],
    };
}
