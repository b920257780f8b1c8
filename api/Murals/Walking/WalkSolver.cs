using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>
/// Solves walks with the routing library of Google OR-Tools: each stop may be left out at a penalty that outweighs any way, and a dimension of time keeps
/// to the limit. It ends after so many solutions, not after so much time, so that the same question has the same answer. Among few stops there are
/// not so many to be found: there a clock that grows with their number ends it, long after the best one was.
/// </summary>
public static class WalkSolver
{
    private const int Solutions = 400;
    private const double SecondsEach = 0.1;
    private const double LeastSeconds = 1;
    private const double MostSeconds = 6;

    /// <summary>The stops to make, in order; none where none is within reach.</summary>
    public static IReadOnlyList<int> Solve(WalkProblem problem)
    {
        int[] stops = [.. Enumerable.Range(1, problem.Points - 1).Where(problem.IsWithinReach)];
        if (stops.Length == 0)
            return [];
        // Node 0 is the start, the last one the end: the start again, or nowhere.
        var end = stops.Length + 1;
        using var manager = new RoutingIndexManager(end + 1, 1, [0], [end]);
        using var model = new RoutingModel(manager);
        // As tables: a call from the solver back to here for each way it looks at would cost most of the time.
        var walking = model.RegisterTransitMatrix(Table((from, to) => Walk(from, to)));
        var time = model.RegisterTransitMatrix(Table((from, to) => Walk(from, to) + (from == 0 ? 0 : problem.LookSeconds)));
        model.SetArcCostEvaluatorOfAllVehicles(walking);
        model.AddDimension(time, 0, problem.MostSeconds, fix_start_cumul_to_zero: true, "time");
        for (var node = 1; node < end; node++)
            model.AddDisjunction([manager.NodeToIndex(node)], problem.MostSeconds + 1);
        using var solution = model.SolveWithParameters(Parameters(stops.Length));
        var walk = new List<int>();
        for (var index = solution.Value(model.NextVar(model.Start(0))); !model.IsEnd(index); index = solution.Value(model.NextVar(index)))
            walk.Add(stops[manager.IndexToNode(index) - 1]);
        return walk;

        long[][] Table(Func<int, int, long> way) => [.. Enumerable.Range(0, end + 1).Select(from => Enumerable.Range(0, end + 1).Select(to => from == end || to == 0 ? 0 : way(from, to)).ToArray())];

        long Walk(int from, int to) => to == end
            ? problem.ReturnsToStart && from != 0 ? problem.WalkSeconds[stops[from - 1], 0] : 0
            : problem.WalkSeconds[from == 0 ? 0 : stops[from - 1], stops[to - 1]];
    }

    private static RoutingSearchParameters Parameters(int stops)
    {
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        parameters.SolutionLimit = Solutions;
        parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromSeconds(Math.Clamp(stops * SecondsEach, LeastSeconds, MostSeconds)));
        return parameters;
    }
}
