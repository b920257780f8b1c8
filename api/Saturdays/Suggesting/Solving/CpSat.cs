using System.Globalization;
using Google.OrTools.Sat;

namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>Runs CP-SAT of Google OR-Tools so that the same model gives the same answer: one worker, a seed, and an end by work done rather than by time.</summary>
internal static class CpSat
{
    /// <summary>Solves, until it is stopped.</summary>
    /// <param name="effort">Deterministic time, about a second each.</param>
    /// <param name="time">Ends it in any case.</param>
    /// <param name="gap">Ends it at a solution so near to the bound.</param>
    public static (CpSolver Solver, CpSolverStatus Status) Run(
        CpModel model, int seed, double effort, TimeSpan time, double gap, CancellationToken stop, Action<CpSolverSolutionCallback>? found = null)
    {
        var solver = new CpSolver
        {
            StringParameters = string.Create(CultureInfo.InvariantCulture,
                $"num_workers:1,linearization_level:2,random_seed:{seed},max_deterministic_time:{effort},max_time_in_seconds:{Math.Max(0.01, time.TotalSeconds)},relative_gap_limit:{gap}"),
        };
        using var watch = new Watch(found, stop);
        using var stopping = stop.Register(solver.StopSearch);
        return (solver, solver.Solve(model, watch));
    }

    private sealed class Watch(Action<CpSolverSolutionCallback>? found, CancellationToken stop) : CpSolverSolutionCallback
    {
        public override void OnSolutionCallback()
        {
            found?.Invoke(this);
            if (stop.IsCancellationRequested)
                StopSearch();
        }
    }
}
