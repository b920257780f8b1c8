using GisPlatform.Api.Murals.Walking;

namespace GisPlatform.Api.Tests.Murals.Walking;

/// <summary>Against all orders of all subsets, on sets small enough for that.</summary>
public sealed class WalkSolverTests
{
    [Theory]
    [InlineData(1, 3, 900, true)]
    [InlineData(2, 5, 1_800, true)]
    [InlineData(3, 6, 1_800, false)]
    [InlineData(4, 7, 2_400, true)]
    [InlineData(5, 7, 1_500, false)]
    [InlineData(6, 7, 3_600, true)]
    [InlineData(7, 6, 1_200, true)]
    [InlineData(8, 7, 2_700, false)]
    public void A_walk_passes_as_many_as_the_best_of_all_orders_and_is_as_short(int seed, int stops, int most, bool returns)
    {
        var problem = Random(seed, stops, most, returns);
        var best = Orders([.. Enumerable.Range(1, stops)]).Where(order => problem.Seconds(order) <= most || order.Count == 0)
            .OrderByDescending(order => order.Count).ThenBy(problem.Walking).First();

        var found = WalkSolver.Solve(problem);

        Assert.Equal((best.Count, best.Count == 0 ? 0 : problem.Walking(best)), (found.Count, found.Count == 0 ? 0 : problem.Walking(found)));
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.True(found.Count == 0 || problem.Seconds(found) <= most);
        Assert.Equal(found, WalkSolver.Solve(problem));
    }

    [Fact]
    public void Where_nothing_is_within_reach_there_is_no_stop() => Assert.Empty(WalkSolver.Solve(Random(9, 4, 60, returns: true)));

    private static WalkProblem Random(int seed, int stops, int most, bool returns)
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, stops + 1).Select(_ => (X: random.NextDouble() * 1_500, Y: random.NextDouble() * 1_500)).ToList();
        var seconds = new int[stops + 1, stops + 1];
        for (var i = 0; i <= stops; i++)
        {
            for (var j = 0; j <= stops; j++)
                seconds[i, j] = (int)Math.Ceiling(Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2)) / 1.25);
        }

        return new WalkProblem(seconds, 120, most, returns);
    }

    private static IEnumerable<IReadOnlyList<int>> Orders(IReadOnlyList<int> rest) =>
        rest.SelectMany(first => Orders([.. rest.Where(one => one != first)]).Select(order => (IReadOnlyList<int>)[first, .. order])).Prepend([]);
}
