using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Hotspots;

/// <summary>What the place is divided into.</summary>
public enum HotspotUnit
{
    /// <summary>Regular hexagons.</summary>
    Hexagon,

    /// <summary>Wards of a date.</summary>
    Ward,
}

/// <summary>What an issue weighs.</summary>
public enum HotspotWeight
{
    /// <summary>Each issue is one.</summary>
    Count,

    /// <summary>Its severity, 1 to 5.</summary>
    Severity,

    /// <summary>Its reporter, and each resident who said "me too".</summary>
    Confirmations,

    /// <summary>Issues a 1,000 people; wards only.</summary>
    Per1000People,
}

/// <summary>Length of the time steps that a trend is looked for in.</summary>
public enum TrendStep
{
    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,
}

/// <summary>A time, in days at the place.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record Period(DateOnly From, DateOnly To);

/// <summary>What is asked of an analysis.</summary>
public sealed record HotspotQuestion
{
    /// <summary>Most permutations.</summary>
    public const int MostPermutations = 9_999;

    /// <summary>Which issues; their time is <see cref="Period"/>.</summary>
    public IssueFilter Where { get; init; } = IssueFilter.None;

    /// <summary>When they were reported; null: the twelve months up to today.</summary>
    public Period? Period { get; init; }

    /// <summary>Another time, to compare with.</summary>
    public Period? CompareWith { get; init; }

    /// <summary>What the place is divided into.</summary>
    public HotspotUnit Unit { get; init; }

    /// <summary>Size of a hexagon from side to side, metres; null: chosen from the data.</summary>
    public int? CellMetres { get; init; }

    /// <summary>Date of the wards; null: that of the filter, or today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What an issue weighs.</summary>
    public HotspotWeight Weight { get; init; }

    /// <summary>How many rings of hexagons around one are its neighbours.</summary>
    public int Rings { get; init; } = 1;

    /// <summary>Wards whose borders are at most so far apart are neighbours, metres; null: those that share a border.</summary>
    public int? NeighbourMetres { get; init; }

    /// <summary>Length of the time steps; null: months where the period has ten, else weeks.</summary>
    public TrendStep? TrendStep { get; init; }

    /// <summary>How often local Moran's I is tried against chance.</summary>
    public int Permutations { get; init; } = 999;

    /// <summary>The same seed gives the same permutations.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The issues that a complete question is about.</summary>
    public IssueFilter InPeriod(PlaceData place) => Where with
    {
        ReportedFrom = place.MidnightOf(Period!.From), ReportedBefore = place.MidnightOf(Period.To.AddDays(1)),
    };
}
