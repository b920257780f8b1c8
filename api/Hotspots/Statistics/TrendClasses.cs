namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Sorts places into the 17 classes of emerging hot spot analysis.</summary>
/// <remarks>
/// Source: Esri, "How Emerging Hot Spot Analysis works" (ArcGIS Pro, space-time pattern mining). Where its definitions overlap, this order decides:
/// the last step first; then 90 %; then new, consecutive, oscillating, sporadic. So a place that was cold long ago and is hot for the first time is
/// new, and one that was hot in 90 % of the steps and is cold in the last is new or oscillating cold, not historical hot.
/// </remarks>
public static class TrendClasses
{
    /// <summary>Fewer steps than these tell of no trend: the same source asks for ten.</summary>
    public const int FewestSteps = 10;

    private const double Mostly = 0.9;
    private const double Level = 0.10;
    private const int MirrorDistance = TrendClass.NewCold - TrendClass.NewHot;

    /// <summary>The class of one place.</summary>
    /// <param name="bins">Significance of each step, oldest first: over 0 hot, under 0 cold.</param>
    /// <param name="trend">Mann–Kendall test of the steps' scores.</param>
    public static TrendClass Of(ReadOnlySpan<int> bins, MannKendall trend)
    {
        if (bins.IsEmpty)
            return TrendClass.None;
        if (bins[^1] != 0)
            return Side(bins, Math.Sign(bins[^1]), trend);
        var (hot, cold) = (Side(bins, 1, trend), Side(bins, -1, trend));
        return hot != TrendClass.None ? hot : cold;
    }

    private static TrendClass Side(ReadOnlySpan<int> bins, int sign, MannKendall trend)
    {
        var (steps, opposite, run) = (0, 0, 0);
        foreach (var bin in bins)
        {
            steps += bin * sign > 0 ? 1 : 0;
            opposite += bin * sign < 0 ? 1 : 0;
            run = bin * sign > 0 ? run + 1 : 0;
        }

        var mostly = steps >= Mostly * bins.Length;
        var direction = trend.P <= Level ? Math.Sign(trend.Z) * sign : 0;
        var hot = (run, mostly) switch
        {
            (0, true) => TrendClass.HistoricalHot,
            (0, false) => TrendClass.None,
            (_, true) => direction switch { > 0 => TrendClass.IntensifyingHot, < 0 => TrendClass.DiminishingHot, _ => TrendClass.PersistentHot },
            _ when steps == 1 => TrendClass.NewHot,
            _ when steps == run => TrendClass.ConsecutiveHot,
            _ when opposite > 0 => TrendClass.OscillatingHot,
            _ => TrendClass.SporadicHot,
        };
        return sign > 0 || hot == TrendClass.None ? hot : hot + MirrorDistance;
    }
}
