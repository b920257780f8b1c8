namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>The local statistic Gi* of Getis and Ord: is the sum over a unit and its neighbours larger or smaller than chance would have it?</summary>
/// <remarks>
/// Gi* = (Σⱼ wᵢⱼ xⱼ − x̄ Wᵢ) / (s √((n S₁ᵢ − Wᵢ²) / (n − 1))), where wᵢⱼ is 1 for the unit itself and its neighbours and 0 for others,
/// Wᵢ = Σⱼ wᵢⱼ, S₁ᵢ = Σⱼ wᵢⱼ², s² = Σ xⱼ² / n − x̄². Source: J. K. Ord, A. Getis, "Local Spatial Autocorrelation Statistics: Distributional Issues
/// and an Application", Geographical Analysis 27 (1995), equation 14 and section 3; A. Getis, J. K. Ord, "The Analysis of Spatial Association by Use of
/// Distance Statistics", Geographical Analysis 24 (1992).
/// </remarks>
public static class GetisOrd
{
    /// <summary>Standard scores.</summary>
    /// <param name="values">One a unit.</param>
    /// <param name="neighbours">Who is whose neighbour.</param>
    /// <returns>One a unit; NaN for all where every value is the same, and for a unit that everybody is a neighbour of.</returns>
    public static double[] Star(ReadOnlySpan<double> values, Neighbourhood neighbours)
    {
        var z = new double[values.Length];
        var (mean, deviation) = Moments(values);
        for (var i = 0; i < z.Length; i++)
            z[i] = Score(neighbours.SumWithSelf(i, values), neighbours.Of(i).Length + 1, values.Length, mean, deviation);
        return z;
    }

    /// <summary>The score of one unit.</summary>
    /// <param name="sum">Over the unit and its neighbours.</param>
    /// <param name="weights">How many those are.</param>
    /// <param name="count">How many units there are in all.</param>
    /// <param name="mean">Mean of all values.</param>
    /// <param name="deviation">Their standard deviation, divided by n.</param>
    internal static double Score(double sum, int weights, int count, double mean, double deviation) => deviation > 0 && weights < count
        ? (sum - (mean * weights)) / (deviation * Math.Sqrt(((double)weights * (count - weights)) / (count - 1)))
        : double.NaN;

    /// <summary>Mean and standard deviation, divided by n; a deviation that is only rounding is 0.</summary>
    internal static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value;
        mean /= values.Length;
        var squares = 0.0;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / values.Length);
        return (mean, deviation > 1e-12 * Math.Abs(mean) ? deviation : 0);
    }
}
