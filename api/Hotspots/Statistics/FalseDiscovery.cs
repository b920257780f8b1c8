namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>
/// Corrects for asking many times: of a thousand cells without any pattern, fifty would pass at 95 %. After the correction the share of false
/// ones among those that pass is kept to 5 %.
/// </summary>
/// <remarks>
/// Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical Society B 57 (1995); for local statistics,
/// whose tests depend on each other, M. Caldas de Castro, B. H. Singer, Geographical Analysis 38 (2006).
/// </remarks>
public static class FalseDiscovery
{
    /// <summary>Adjusted p values: min over k ≥ rank of p₍ₖ₎ n / k, at most 1.</summary>
    /// <param name="p">NaN values are no tests: they stay, and do not count.</param>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        var adjusted = p.ToArray();
        var order = Enumerable.Range(0, adjusted.Length).Where(i => !double.IsNaN(adjusted[i])).ToArray();
        Array.Sort(Array.ConvertAll(order, i => adjusted[i]), order);
        var lowest = 1.0;
        for (var rank = order.Length; rank > 0; rank--)
        {
            ref var value = ref adjusted[order[rank - 1]];
            value = lowest = Math.Min(lowest, value * order.Length / rank);
        }

        return adjusted;
    }
}
