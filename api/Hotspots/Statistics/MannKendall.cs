namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>The trend test of Mann and Kendall: do later values tend to be larger, or smaller?</summary>
/// <param name="S">Pairs that rise less pairs that fall.</param>
/// <param name="Z">Standard score with correction for continuity; 0 where all values are the same.</param>
/// <param name="P">Two-sided p.</param>
/// <remarks>
/// S = Σ sgn(xⱼ − xᵢ) over i &lt; j; Var S = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18 over groups of t equal values; Z = (S ∓ 1) / √Var S.
/// Source: H. B. Mann, "Nonparametric Tests Against Trend", Econometrica 13 (1945); M. G. Kendall, "Rank Correlation Methods" (1975); ties as in
/// R. O. Gilbert, "Statistical Methods for Environmental Pollution Monitoring" (1987), section 16.4.
/// </remarks>
public readonly record struct MannKendall(int S, double Z, double P)
{
    /// <summary>Tests a series, oldest first.</summary>
    public static MannKendall Of(ReadOnlySpan<double> series)
    {
        var s = 0;
        for (var later = 1; later < series.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
                s += Math.Sign(series[later] - series[earlier]);
        }

        var variance = Weight(series.Length);
        foreach (var ties in series.ToArray().GroupBy(value => value).Select(group => group.Count()))
            variance -= Weight(ties);
        var z = s == 0 ? 0 : (s - Math.Sign(s)) / Math.Sqrt(variance / 18);
        return new MannKendall(s, z, Normal.TwoSidedP(z));
    }

    private static double Weight(double n) => n * (n - 1) * ((2 * n) + 5);
}
