using System.Diagnostics;
using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using GisPlatform.Testing;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>Sites for a Saturday, out of a town made up for it: how soon there is a plan, how soon one is proven good, and what it gains over a list by benefit.</summary>
internal static class Suggestions
{
    private const double Gap = 0.01;
    private const double MostSeconds = 10;

    public static Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var towns = Enumerable.Range(0, bench.Rounds.Count + 1).Select(Measure).Skip(1).ToList();
        var (first, proven) = (Comparison.Median(towns.Select(town => town.First)), Comparison.Median(towns.Select(town => town.Proven)));
        double[] gains = [.. towns.Select(town => (double)town.Plan.Value / town.Plan.Greedy!.Value)];
        return Task.FromResult<IReadOnlyList<Row>>(
        [
            new Row("site suggestion: first plan (2,000 candidates, 40 crews, 15 wards)", Comparison.Figure(first, "s"), "–", [], "< 1 s", first < 1),
            new Row("the same: gap ≤ 1 % proven", Comparison.Figure(proven, "s"), "–", [], "≤ 10 s", proven <= MostSeconds),
            new Row("value of the plan (reference: a list by benefit)", Comparison.Figure(Comparison.Median(towns.Select(town => (double)town.Plan.Value)), "points"),
                Comparison.Figure(Comparison.Median(towns.Select(town => (double)town.Plan.Greedy!.Value)), "points"), gains, "≥ 1", gains.Min() >= 1),
        ]);
    }

    // Another town each round; every second one with floors for all wards.
    private static (double First, double Proven, SitePlan Plan) Measure(int seed)
    {
        var town = SampleTown.Of(2_000, 40, 15, seed);
        town = town with { Wards = [.. town.Wards.Select(ward => ward with { Least = seed % 2 * 4 })], LeastWards = seed % 2 * 12 };
        var clock = Stopwatch.StartNew();
        var (first, proven) = (double.PositiveInfinity, double.PositiveInfinity);
        var plan = SitePlanner.Run(town, found =>
        {
            first = Math.Min(first, clock.Elapsed.TotalSeconds);
            if (found.Gap <= Gap)
                proven = Math.Min(proven, clock.Elapsed.TotalSeconds);
        });
        return (first, proven, plan);
    }
}
