using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Hotspots;

/// <summary>Gi* of every unit, and whether it is told.</summary>
/// <param name="Counts">Issues of each unit.</param>
/// <param name="Values">What they weigh.</param>
/// <param name="Sums">What they weigh in a unit and its neighbours.</param>
/// <param name="Expected">What they would weigh there if all units were alike.</param>
/// <param name="Verdict">Whether there is enough to tell chance from pattern.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Z">Standard scores; all NaN where the verdict is not to tell.</param>
/// <param name="P">Two-sided p values.</param>
/// <param name="AdjustedP">The same, corrected for false discoveries.</param>
/// <param name="Bins">Significance: 3, 2, 1 for 99, 95, 90 %, over 0 hot, under 0 cold.</param>
/// <param name="AdjustedBins">The same after the correction.</param>
public sealed record HotspotScores(
    int[] Counts, double[] Values, double[] Sums, double[] Expected, HotspotVerdict Verdict, Words Words,
    double[] Z, double[] P, double[] AdjustedP, int[] Bins, int[] AdjustedBins)
{
    // A cell that lies mostly outside the place has few issues for that alone.
    private const double LeastShareToBeCold = 0.5;

    /// <summary>Whether significance is told.</summary>
    public bool IsTold => Verdict is HotspotVerdict.Enough or HotspotVerdict.Few;

    /// <summary>Computes them.</summary>
    internal static HotspotScores Of(int[] counts, double[] values, StudyArea area, int? cellMetres)
    {
        var (verdict, words) = HotspotVerdicts.On(counts, values, area.Neighbours, cellMetres);
        var isTold = verdict is HotspotVerdict.Enough or HotspotVerdict.Few;
        var mean = values.Length == 0 ? 0 : values.Average();
        var z = isTold ? GetisOrd.Star(values, area.Neighbours) : [.. values.Select(_ => double.NaN)];
        var p = Array.ConvertAll(z, Normal.TwoSidedP);
        var adjusted = FalseDiscovery.Adjust(p);
        return new HotspotScores(
            counts, values,
            [.. values.Select((_, unit) => area.Neighbours.SumWithSelf(unit, values))],
            [.. values.Select((_, unit) => mean * (area.Neighbours.Of(unit).Length + 1))],
            verdict, words, z, p, adjusted, Bin(p), Bin(adjusted));

        int[] Bin(double[] levels) => [.. levels.Select((level, unit) => Significance.Bin(z[unit], level))
            .Select((bin, unit) => area.Units[unit].ShareInside < LeastShareToBeCold ? Math.Max(bin, 0) : bin)];
    }
}
