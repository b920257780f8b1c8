using GisPlatform.Api.Hotspots;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What a hotspot analysis is about.</summary>
public sealed record HotspotInput
{
    /// <summary>Which issues; their time is <c>period</c>. Box, area, circle and ward also restrict the study area.</summary>
    public IssueFilterInput? Where { get; init; }

    /// <summary>When they were reported. Default: the twelve months up to today.</summary>
    public PeriodInput? Period { get; init; }

    /// <summary>Another time, to compare with: <c>comparison</c> is the same analysis of it, in the same units.</summary>
    public PeriodInput? CompareWith { get; init; }

    /// <summary>What the place is divided into. Default: HEXAGON.</summary>
    public HotspotUnit? Unit { get; init; }

    /// <summary>Size of a hexagon from side to side, 50 to 1,000 metres. Default: chosen from the data.</summary>
    public int? CellMetres { get; init; }

    /// <summary>Date of the wards. Default: <c>where.asOf</c>, or today at the place.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What an issue weighs. Default: COUNT.</summary>
    public HotspotWeight? Weight { get; init; }

    /// <summary>How many rings of hexagons around one are its neighbours, 1 to 5. Default: 1.</summary>
    public int? Rings { get; init; }

    /// <summary>Wards whose borders are at most so far apart are neighbours, metres. Default: those that share a border.</summary>
    public int? NeighbourMetres { get; init; }

    /// <summary>Length of the time steps, counted back from the period's last day. Default: MONTH where the period has ten, else WEEK.</summary>
    public TrendStep? TrendStep { get; init; }

    /// <summary>Permutations for local Moran's I, 99 to 9,999. Default: 999.</summary>
    public int? Permutations { get; init; }

    /// <summary>The same seed gives the same permutations. Default: 1.</summary>
    public int? Seed { get; init; }

    internal HotspotQuestion ToQuestion() => new()
    {
        Where = IssueFilterInput.ToFilter(Where),
        Period = Period?.ToPeriod(),
        CompareWith = CompareWith?.ToPeriod(),
        Unit = Unit ?? HotspotUnit.Hexagon,
        CellMetres = CellMetres,
        AsOf = AsOf,
        Weight = Weight ?? HotspotWeight.Count,
        Rings = Rings ?? 1,
        NeighbourMetres = NeighbourMetres,
        TrendStep = TrendStep,
        Permutations = Permutations ?? 999,
        Seed = Seed ?? 1,
    };
}

/// <summary>A time, in days at the place.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record PeriodInput(DateOnly From, DateOnly To)
{
    internal Period ToPeriod() => new(From, To);
}
