namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>What a plan must keep to.</summary>
public enum PlanRuleKind
{
    /// <summary>A site must be in it.</summary>
    LockedIn,

    /// <summary>A ward has its least.</summary>
    WardLeast,

    /// <summary>A ward has no more than its most.</summary>
    WardMost,

    /// <summary>A crew has its least.</summary>
    CrewLeast,

    /// <summary>So many wards have a site.</summary>
    LeastWards,
}

/// <summary>A rule on how many sites of some kind a plan has. Indexes are those of the problem.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Site">The site that it is about; null: any.</param>
/// <param name="Ward">The ward.</param>
/// <param name="Crew">The crew.</param>
/// <param name="Least">So many at least; for <see cref="PlanRuleKind.LeastWards"/> wards in place of sites.</param>
/// <param name="Most">So many at most.</param>
public sealed record Rule(PlanRuleKind Kind, int? Site = null, int? Ward = null, int? Crew = null, int Least = 0, int Most = int.MaxValue)
{
    /// <summary>Whether it counts a site that a crew does.</summary>
    internal bool Counts(int crew, int site, SiteProblem problem) => Kind != PlanRuleKind.LeastWards
        && (Site is null || Site == site) && (Ward is null || Ward == problem.WardOf[site]) && (Crew is null || Crew == crew);

    /// <summary>By how many a count misses it.</summary>
    internal int Missed(int count) => Math.Max(0, Math.Max(Least - count, count - Most));
}
