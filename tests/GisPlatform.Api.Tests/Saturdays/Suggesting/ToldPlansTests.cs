using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Searching;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

public sealed class ToldPlansTests
{
    private static readonly PlanRequest Town = SampleTown.Of(8, 2, 3, 1);

    public static TheoryData<string, PlanRequest> Others => new()
    {
        { "an issue less", Town with { Candidates = [.. Town.Candidates.Skip(1)] } },
        { "a day later", Town with { Candidates = [.. Town.Candidates.Select(issue => issue with { AgeDays = issue.AgeDays + 1 })] } },
        { "a crew with more people", Town with { Crews = [.. Town.Crews.Select(crew => crew with { People = crew.People + 1 })] } },
        { "a crew with less time", Town with { Crews = [.. Town.Crews.Select(crew => crew with { StartMinute = 30 })] } },
        { "a floor", Town with { Wards = [.. Town.Wards.Select(ward => ward with { Least = 1 })] } },
        { "a lock", Town with { Locked = [new(Town.Candidates[0].Id)] } },
        { "an exclusion", Town with { Excluded = new HashSet<Guid> { Town.Candidates[0].Id } } },
        { "a weight", Town with { Weights = new BenefitWeights { Age = 3 } } },
        { "another way to go", Town with { Travel = new Travel(TravelMode.ByRoad) } },
        { "another seed", Town with { Limits = Town.Limits with { Seed = 2 } } },
    };

    [Fact]
    public void The_same_request_has_one_name_in_whatever_order_it_comes() => Assert.Equal(ToldPlans.KeyOf(Town),
        ToldPlans.KeyOf(Town with { Candidates = [.. Town.Candidates.Reverse()], Crews = [.. Town.Crews.Reverse()] }));

    [Theory]
    [MemberData(nameof(Others))]
    public void Whatever_a_plan_depends_on_makes_another_name(string what, PlanRequest other) =>
        Assert.True(ToldPlans.KeyOf(Town) != ToldPlans.KeyOf(other), what);

    [Fact]
    public void What_one_account_was_told_is_not_anothers()
    {
        using var told = new ToldPlans();
        var (account, plan) = (Guid.NewGuid(), new Api.Saturdays.Suggesting.SitePlan { Status = Api.Saturdays.Suggesting.PlanStatus.SoFar });

        told.Keep(account, "a", Town, plan);

        Assert.Same(plan, told.Find(account, "a")!.Value.Plan);
        Assert.Null(told.Find(account, "b"));
        Assert.Null(told.Find(Guid.NewGuid(), "a"));
    }
}
