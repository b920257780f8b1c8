namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Moran's I of the whole study area: do like values lie together?</summary>
/// <param name="I">Over the expectation: together; under it: apart.</param>
/// <param name="Expected">−1 / (n − 1): without any pattern.</param>
/// <param name="Z">Standard score under randomisation.</param>
/// <param name="P">Two-sided p.</param>
/// <remarks>
/// I = (n / S₀) Σᵢⱼ wᵢⱼ zᵢ zⱼ / Σ z² with weights that sum to 1 in each row; variance under randomisation. Source: A. D. Cliff, J. K. Ord, "Spatial Processes:
/// Models and Applications" (1981), pages 17 to 21; P. A. P. Moran, Biometrika 37 (1950).
/// </remarks>
public sealed record GlobalMoran(double I, double Expected, double Z, double P)
{
    /// <summary>Computes it.</summary>
    /// <returns>Null for fewer than four units, where every value is the same, or where nobody has a neighbour.</returns>
    public static GlobalMoran? Of(ReadOnlySpan<double> values, Neighbourhood neighbours)
    {
        var (mean, deviation) = GetisOrd.Moments(values);
        var n = (double)values.Length;
        var (s0, s1, s2, products, fourth) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var own = neighbours.Of(i);
            var (lag, column) = (0.0, 0.0);
            foreach (var j in own)
            {
                var back = 1.0 / neighbours.Of(j).Length;
                lag += values[j] - mean;
                column += back;
                s1 += Square((1.0 / own.Length) + back) / 2;
            }

            s0 += own.IsEmpty ? 0 : 1;
            s2 += Square((own.IsEmpty ? 0 : 1) + column);
            products += own.IsEmpty ? 0 : (values[i] - mean) * lag / own.Length;
            fourth += Square(Square(values[i] - mean));
        }

        if (n < 4 || deviation == 0 || s0 == 0)
            return null;
        var m2 = deviation * deviation;
        var moran = products / (s0 * m2);
        var expected = -1 / (n - 1);
        var kurtosis = fourth / n / (m2 * m2);
        var variance = ((n * ((((n * n) - (3 * n) + 3) * s1) - (n * s2) + (3 * s0 * s0)))
            - (kurtosis * ((((n * n) - n) * s1) - (2 * n * s2) + (6 * s0 * s0))))
            / ((n - 1) * (n - 2) * (n - 3) * s0 * s0);
        variance -= expected * expected;
        var z = (moran - expected) / Math.Sqrt(variance);
        return new GlobalMoran(moran, expected, z, Normal.TwoSidedP(z));
    }

    private static double Square(double value) => value * value;
}
