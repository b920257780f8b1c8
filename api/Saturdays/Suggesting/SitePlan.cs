using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>How good a plan is known to be.</summary>
public enum PlanStatus
{
    /// <summary>There is none better.</summary>
    Best,

    /// <summary>It is as near to the best possible one as was asked for.</summary>
    Near,

    /// <summary>The best until the search was stopped, or ran out of its limits.</summary>
    SoFar,

    /// <summary>No plan keeps all the rules.</summary>
    Impossible,

    /// <summary>The search ended before it found a plan, or that there is none.</summary>
    Unknown,
}

/// <summary>A site of a plan.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Benefit">What mending it is worth.</param>
/// <param name="IsLocked">Whether it had to be in the plan.</param>
/// <param name="WayMinutes">Minutes from the site before, or from where the crew sets out.</param>
/// <param name="StartMinute">When work begins, minutes after the crew sets out.</param>
/// <param name="WorkMinutes">How long it takes.</param>
public sealed record PlannedSite(Candidate Issue, Benefit Benefit, bool IsLocked, int WayMinutes, int StartMinute, int WorkMinutes);

/// <summary>The day of a crew.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="Sites">Its sites, in the order of its way.</param>
/// <param name="Minutes">Time that is reckoned for it; never less than the way through its sites takes.</param>
/// <param name="WayMinutes">Minutes of it on the way.</param>
/// <param name="Value">Benefit of its sites, less what the way costs, points.</param>
public sealed record CrewPlan(CrewOffer Crew, IReadOnlyList<PlannedSite> Sites, int Minutes, int WayMinutes, long Value);

/// <summary>What a simpler way to plan comes to.</summary>
/// <param name="Value">Its value, points.</param>
/// <param name="Sites">How many sites it has.</param>
public sealed record PlanSummary(long Value, int Sites);

/// <summary>Which site goes to which crew, and how good that is.</summary>
public sealed record SitePlan
{
    /// <summary>How good it is known to be.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>The days of the crews that have a site.</summary>
    public IReadOnlyList<CrewPlan> Crews { get; init; } = [];

    /// <summary>Benefit of the sites, less what the ways cost, points.</summary>
    public long Value { get; init; }

    /// <summary>No plan is worth more, points.</summary>
    public long Bound { get; init; }

    /// <summary>By how much the best possible plan may be better: a share of this one's value. Null without a plan.</summary>
    public double? Gap => Status is PlanStatus.Impossible or PlanStatus.Unknown ? null : Value > 0 ? (double)(Bound - Value) / Value : Bound == Value ? 0 : null;

    /// <summary>The plan of a list sorted by benefit, worked off until nobody has time left; null where it does not keep the rules.</summary>
    public PlanSummary? Greedy { get; init; }

    /// <summary>How long the search took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the same request gives the same plan again: not where it was stopped or ran out of time.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where there is no plan: rules that clash. Without any one of them the others could be kept.</summary>
    public IReadOnlyList<PlanClash> Clash { get; init; } = [];

    /// <summary>All its sites.</summary>
    public IEnumerable<PlannedSite> Sites => Crews.SelectMany(crew => crew.Sites);
}
