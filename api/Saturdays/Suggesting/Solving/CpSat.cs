using System.Globalization;
using Google.OrTools.Sat;

namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>Runs CP-SAT of Google OR-Tools so that the same model gives the same answer: one worker, a seed, and an end by work done rather than by time.</summary>
internal static class CpSat
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>Solves, until it is stopped.</summary>
    /// <param name="effort">Deterministic time, about a second each.</param>
    /// <param name="time">Ends it in any case.</param>
    /// <param name="gap">Ends it at a solution so near to the bound.</param>
    /// <param name="stop">Ends it early.</param>
    /// <param name="found">Told of each solution; says whether that will do.</param>
    public static (CpSolver Solver, CpSolverStatus Status) Run(
        CpModel model, int seed, double effort, TimeSpan time, double gap, CancellationToken stop, Func<CpSolverSolutionCallback, bool>? found = null)
    {
        var solver = new CpSolver
        {
            StringParameters = string.Create(CultureInfo.InvariantCulture,
                $"num_workers:1,linearization_level:2,random_seed:{seed},max_deterministic_time:{effort},max_time_in_seconds:{Math.Max(0.01, time.TotalSeconds)},relative_gap_limit:{gap}"),
        };
        using var watch = new Watch(found, stop);
        // Asked again and again: a wish to stop that comes before the solver has begun is lost.
        using var stopping = new Timer(_ => Stop(solver, stop), null, AskEvery, AskEvery);
        return (solver, solver.Solve(model, watch));
    }

    private static void Stop(CpSolver solver, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            solver.StopSearch();
    }

    private sealed class Watch(Func<CpSolverSolutionCallback, bool>? found, CancellationToken stop) : CpSolverSolutionCallback
    {
        public override void OnSolutionCallback()
        {
            if (found?.Invoke(this) == true || stop.IsCancellationRequested)
                StopSearch();
        }
    }
}
