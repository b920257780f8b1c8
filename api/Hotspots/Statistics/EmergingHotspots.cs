namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>What became of a unit over the time steps.</summary>
/// <param name="Class">One of the 17 classes.</param>
/// <param name="Test">Mann–Kendall test of the scores of the steps.</param>
/// <param name="Bins">Significance of each step, oldest first, after correction for false discoveries over all units and steps.</param>
public sealed record UnitTrend(TrendClass Class, MannKendall Test, int[] Bins);

/// <summary>
/// Emerging hot spot analysis: Gi* of each unit in each time step, where the unit's neighbours, and the step before, are neighbours too; then the trend of
/// these scores.
/// </summary>
/// <remarks>Source: Esri, "How Emerging Hot Spot Analysis works", with a neighbourhood of one time step and the whole cube as the global window.</remarks>
public static class EmergingHotspots
{
    /// <summary>Classifies all units.</summary>
    /// <param name="steps">The values of all units, one array a step, oldest first.</param>
    /// <param name="neighbours">Who is whose neighbour.</param>
    /// <returns>One a unit.</returns>
    public static UnitTrend[] Run(IReadOnlyList<double[]> steps, Neighbourhood neighbours)
    {
        var units = neighbours.Count;
        var z = Scores(steps, neighbours);
        var adjusted = FalseDiscovery.Adjust(Array.ConvertAll(z, Normal.TwoSidedP));
        return [.. Enumerable.Range(0, units).Select(unit =>
        {
            var own = Enumerable.Range(0, steps.Count).Select(step => (step * units) + unit).ToArray();
            var bins = Array.ConvertAll(own, at => Significance.Bin(z[at], adjusted[at]));
            var test = MannKendall.Of(Array.ConvertAll(own, at => double.IsNaN(z[at]) ? 0 : z[at]));
            return new UnitTrend(TrendClasses.Of(bins, test), test, bins);
        })];
    }

    private static double[] Scores(IReadOnlyList<double[]> steps, Neighbourhood neighbours)
    {
        var units = neighbours.Count;
        var (mean, deviation) = GetisOrd.Moments([.. steps.SelectMany(step => step)]);
        var z = new double[units * steps.Count];
        for (var unit = 0; unit < units; unit++)
        {
            var before = 0.0;
            for (var step = 0; step < steps.Count; step++)
            {
                var now = neighbours.SumWithSelf(unit, steps[step]);
                var weights = (neighbours.Of(unit).Length + 1) * (step == 0 ? 1 : 2);
                z[(step * units) + unit] = GetisOrd.Score(now + before, weights, z.Length, mean, deviation);
                before = now;
            }
        }

        return z;
    }
}
