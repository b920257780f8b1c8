namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>How a unit stands to its neighbours, where that is unlikely by chance.</summary>
public enum MoranClass
{
    /// <summary>Not unlikely by chance.</summary>
    None,

    /// <summary>Much among neighbours with much: the middle of a hot area.</summary>
    HighHigh,

    /// <summary>Little among neighbours with little.</summary>
    LowLow,

    /// <summary>Much among neighbours with little: a lone hot place.</summary>
    HighLow,

    /// <summary>Little among neighbours with much: a gap in a hot area.</summary>
    LowHigh,
}

/// <summary>Local Moran's I of one unit.</summary>
/// <param name="I">Positive: like its neighbours; negative: unlike them.</param>
/// <param name="P">Pseudo p, one-sided, by conditional permutation; 1 for a unit without neighbours.</param>
/// <param name="Class">How it stands to its neighbours, at p ≤ 0.05.</param>
public readonly record struct LocalMoranI(double I, double P, MoranClass Class);

/// <summary>Local Moran's I: is a unit like its neighbours, or unlike them?</summary>
/// <remarks>
/// Iᵢ = (zᵢ / m₂) Σⱼ wᵢⱼ zⱼ with deviations z from the mean, m₂ = Σ z² / n and weights that sum to 1 in each row. Source: L. Anselin, "Local Indicators of
/// Spatial Association – LISA", Geographical Analysis 27 (1995), equations 7 to 12; p as in its section on conditional permutation: the unit keeps its
/// value while its neighbours' are drawn from all others, p = (M + 1) / (R + 1), where M of R draws were at least as extreme on the unit's side.
/// </remarks>
public static class LocalMoran
{
    private const double Level = 0.05;

    /// <summary>Computes all units.</summary>
    /// <param name="values">One a unit.</param>
    /// <param name="neighbours">Who is whose neighbour.</param>
    /// <param name="permutations">R; more give a finer p.</param>
    /// <param name="seed">The same seed gives the same p.</param>
    /// <returns>One a unit; null where every value is the same.</returns>
    public static LocalMoranI[]? Run(double[] values, Neighbourhood neighbours, int permutations, int seed)
    {
        var (mean, deviation) = GetisOrd.Moments(values);
        if (deviation == 0)
            return null;
        var z = Array.ConvertAll(values, value => (value - mean) / deviation);
        var most = Enumerable.Range(0, values.Length).Max(i => neighbours.Of(i).Length);
        var draws = Draws(values.Length - 1, most, permutations, seed);
        var result = new LocalMoranI[values.Length];
        Parallel.For(0, values.Length, i => result[i] = Unit(i, z, neighbours.Of(i), draws, most, permutations));
        return result;
    }

    private static LocalMoranI Unit(int i, double[] z, ReadOnlySpan<int> neighbours, int[] draws, int most, int permutations)
    {
        if (neighbours.IsEmpty)
            return new LocalMoranI(0, 1, MoranClass.None);
        var sum = 0.0;
        foreach (var j in neighbours)
            sum += z[j];
        var larger = 0;
        for (var round = 0; round < permutations; round++)
        {
            var drawn = 0.0;
            foreach (var other in draws.AsSpan(round * most, neighbours.Length))
                drawn += z[other < i ? other : other + 1];
            // Equal sums, added up in another order, may differ in the last digit.
            larger += drawn >= sum - 1e-12 ? 1 : 0;
        }

        var p = (Math.Min(larger, permutations - larger) + 1.0) / (permutations + 1);
        return new LocalMoranI(z[i] * sum / neighbours.Length, p, p > Level ? MoranClass.None : (z[i] > 0, sum > 0) switch
        {
            (true, true) => MoranClass.HighHigh,
            (false, false) => MoranClass.LowLow,
            (true, false) => MoranClass.HighLow,
            (false, true) => MoranClass.LowHigh,
        });
    }

    // Each row: so many different units of the others, numbered as if the unit itself were not there; every unit uses the same rows.
    private static int[] Draws(int others, int most, int permutations, int seed)
    {
        var random = new Random(seed);
        var units = Enumerable.Range(0, others).ToArray();
        var draws = new int[permutations * most];
        for (var at = 0; at < draws.Length; at++)
        {
            var taken = at % most;
            var pick = random.Next(taken, others);
            (units[taken], units[pick]) = (units[pick], units[taken]);
            draws[at] = units[taken];
        }

        return draws;
    }
}
