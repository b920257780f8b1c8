namespace GisPlatform.Api.Saturdays.Suggesting.Asking;

/// <summary>A site that must be in the plan.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Crew">The crew that must do it, whatever it lacks and however far it is; null: any that can.</param>
/// <param name="Stands">Whether the plan of the day has it so already: then its crew has time for it, be it over its hours.</param>
public sealed record SiteLock(Guid Issue, Guid? Crew = null, bool Stands = false);

/// <summary>What a ward has had, and what it must have.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its share of all sites, 0 to 1, as is fair.</param>
/// <param name="Given">Sites that it had over the last weeks.</param>
/// <param name="Least">Sites that it must have this time.</param>
/// <param name="Most">Sites that it may have this time; null: any number.</param>
/// <param name="HasSite">Whether it has a site this time already, beside those that are planned.</param>
public sealed record WardShare(string Code, string Name, double Share = 0, int Given = 0, int Least = 0, int? Most = null, bool HasSite = false);

/// <summary>When a search ends.</summary>
public sealed record PlanLimits
{
    /// <summary>A plan that is so near to the best possible one is good enough: a share of its value.</summary>
    public double Gap { get; init; } = 0.01;

    /// <summary>The same seed gives the same plan.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Rounds in which prices are looked for.</summary>
    public int Rounds { get; init; } = 100;

    /// <summary>All day plans that may belong to a better plan are looked through, if they are not more than these.</summary>
    public int MostDayPlans { get; init; } = 20_000;

    /// <summary>Work of the solver, in its own measure that does not depend on how busy the machine is; about a second each.</summary>
    public double Effort { get; init; } = 5;

    /// <summary>The search ends after this time whatever it has; a plan that it cuts off may come out otherwise the next time.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>All that a plan depends on.</summary>
public sealed record PlanRequest
{
    /// <summary>Issues to choose from.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>Crews.</summary>
    public required IReadOnlyList<CrewOffer> Crews { get; init; }

    /// <summary>Wards.</summary>
    public required IReadOnlyList<WardShare> Wards { get; init; }

    /// <summary>What counts how much.</summary>
    public BenefitWeights Weights { get; init; } = new();

    /// <summary>How long ways take.</summary>
    public Travel Travel { get; init; } = new();

    /// <summary>Sites that must be in the plan.</summary>
    public IReadOnlyList<SiteLock> Locked { get; init; } = [];

    /// <summary>Issues that must not; none of them is locked.</summary>
    public IReadOnlySet<Guid> Excluded { get; init; } = new HashSet<Guid>();

    /// <summary>Wards that must have a site at least.</summary>
    public int LeastWards { get; init; }

    /// <summary>Sites of one stop lie in one hexagon of this size, metres from side to side.</summary>
    public double StopMetres { get; init; } = 400;

    /// <summary>When the search ends.</summary>
    public PlanLimits Limits { get; init; } = new();
}
