using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Hotspots.Statistics;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A hexagon or a ward, with what was counted and what it means.</summary>
/// <param name="analysis">The analysis.</param>
/// <param name="unit">Its number there.</param>
[Name("HotspotCell")]
public sealed class HotspotCellNode(HotspotAnalysis analysis, int unit)
{
    /// <summary>Names it: the code of a ward; column and row of a hexagon. The same hexagon of the same size has the same name in every analysis.</summary>
    [Id]
    public string Id => analysis.Area.Units[unit].Id;

    /// <summary>The ward; of a hexagon that which covers its middle, null where none does.</summary>
    public WardNode? Ward => analysis.Area.Units[unit].Ward is { } ward ? new WardNode(ward) : null;

    /// <summary>Its outline.</summary>
    public Geometry Geometry => analysis.Area.Units[unit].Geometry;

    /// <summary>Which part of it lies in the study area, 0 to 1. Less than half: it is never called cold.</summary>
    public double ShareInside => analysis.Area.Units[unit].ShareInside;

    /// <summary>How many issues.</summary>
    public int Count => analysis.Scores.Counts[unit];

    /// <summary>What they weigh.</summary>
    public double Value => analysis.Scores.Values[unit];

    /// <summary>What the issues here and of all neighbours weigh.</summary>
    public double NeighbourhoodValue => analysis.Scores.Sums[unit];

    /// <summary>What they would weigh there if all cells were alike.</summary>
    public double NeighbourhoodExpected => analysis.Scores.Expected[unit];

    /// <summary>Gi* of Getis and Ord: the standard score of <c>neighbourhoodValue</c>. Null where the verdict is not to tell.</summary>
    public double? Z => Told(analysis.Scores.Z[unit]);

    /// <summary>How likely a score at least as far from 0 is by chance.</summary>
    public double? P => Told(analysis.Scores.P[unit]);

    /// <summary>The same, corrected for asking of so many cells (false-discovery rate of Benjamini and Hochberg).</summary>
    public double? AdjustedP => Told(analysis.Scores.AdjustedP[unit]);

    /// <summary>Before the correction: 3, 2, 1: hot at 99, 95, 90 %; -3, -2, -1: cold; 0: not significant.</summary>
    public int Bin => analysis.Scores.Bins[unit];

    /// <summary>The same after the correction: what a map should colour.</summary>
    public int AdjustedBin => analysis.Scores.AdjustedBins[unit];

    /// <summary>Is it like its neighbours, or unlike them? Null where the verdict is not to tell.</summary>
    public LocalMoranNode? LocalMoran => analysis.LocalMoran is { } moran ? new LocalMoranNode(moran[unit]) : null;

    /// <summary>Issues in each of <c>steps</c>.</summary>
    public IReadOnlyList<int> Counts => analysis.CountsOf(unit);

    /// <summary>What became of it over the steps. Null where there are fewer than ten, or the verdict is not to tell.</summary>
    public HotspotTrendNode? Trend => analysis.Trends?[unit] is { } trend ? new HotspotTrendNode(trend) : null;

    private static double? Told(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>What became of a cell or ward over the time steps.</summary>
/// <param name="trend">What was worked out.</param>
[Name("HotspotTrend")]
public sealed class HotspotTrendNode(UnitTrend trend)
{
    /// <summary>One of the 17 classes of emerging hot spot analysis.</summary>
    public TrendClass Class => trend.Class;

    /// <summary>Score of the Mann–Kendall test: over 0 growing, under 0 falling.</summary>
    public double Z => trend.Test.Z;

    /// <summary>How likely such a trend is by chance, two-sided.</summary>
    public double P => trend.Test.P;

    /// <summary>Significance of each step, as <c>adjustedBin</c>.</summary>
    public IReadOnlyList<int> Bins => trend.Bins;
}

/// <summary>A cell with issues of private categories.</summary>
/// <param name="cell">What was counted.</param>
[Name("PrivateCell")]
public sealed class PrivateCellNode(PrivateCell cell)
{
    /// <summary>As in the analysis.</summary>
    [Id]
    public string Id => cell.Id;

    /// <summary>How many, three or more.</summary>
    public int Count => cell.Count;
}
