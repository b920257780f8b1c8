using System.Diagnostics;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>
/// Chooses sites and crews: a list by benefit first, then prices that give a bound and good days for each crew, then CP-SAT, which puts a plan together from these days.
/// Where the days that a better plan could consist of are few, it looks at all of them and proves the best (docs/decisions/0017).
/// </summary>
public static class SitePlanner
{
    // What the price search leaves open, more rounds seldom close.
    private const int MostPasses = 3;

    /// <summary>Plans.</summary>
    /// <param name="request">All that the plan depends on.</param>
    /// <param name="progress">Told of each better plan and of a lower bound, from the thread that searches.</param>
    /// <param name="stop">Ends the search; the best plan so far is the answer.</param>
    public static SitePlan Run(PlanRequest request, Action<SitePlan>? progress = null, CancellationToken stop = default) =>
        new Search(SiteProblem.Of(request), progress, stop).Run();

    private sealed class Search(SiteProblem problem, Action<SitePlan>? progress, CancellationToken stop)
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly PlanLimits _limits = problem.Request.Limits;
        private long _bound = problem.Benefits.Sum(benefit => (long)benefit);
        private Draft? _best;
        private PlanSummary? _greedy;

        public SitePlan Run()
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
            ending.CancelAfter(_limits.Time);
            var list = GreedyList.Of(problem);
            _greedy = list.Missed == 0 ? new(list.Value, list.Days.Sum(day => day.Sites.Length)) : null;
            list.Improve();
            if (list.Missed > 0)
            {
                var (found, clash) = ClashFinder.Run(problem, Left, ending.Token);
                if (found is null)
                {
                    return new SitePlan
                    {
                        Status = clash.Count > 0 ? PlanStatus.Impossible : PlanStatus.Unknown, Clash = [.. clash.Select(rule => PlanClash.Of(rule, problem))],
                        Bound = _bound, Elapsed = _clock.Elapsed, IsRepeatable = !ending.IsCancellationRequested,
                    };
                }

                found.Improve();
                list = found;
            }

            Improved(list);
            Improve(ending.Token);
            return Answer(_bound <= _best!.Value ? PlanStatus.Best : IsNear && !ending.IsCancellationRequested ? PlanStatus.Near : PlanStatus.SoFar)
                with { IsRepeatable = !ending.IsCancellationRequested };
        }

        private TimeSpan Left => _limits.Time - _clock.Elapsed;

        private bool IsNear => _bound - _best!.Value <= _limits.Gap * _best.Value;

        private void Improve(CancellationToken ending)
        {
            var prices = new PriceSearch(problem);
            prices.Add(_best!.Days);
            for (var pass = 0; pass < MostPasses && _bound > _best.Value && !ending.IsCancellationRequested; pass++)
            {
                prices.Run(_limits.Rounds, _best, Improved, Bounded, ending);
                var all = prices.DaysFor(_best.Value + 1, _limits.MostDayPlans);
                // What is good enough is looked at no longer, unless the best is at hand.
                if (all is null && IsNear)
                    return;
                if (all is null && _bound > _best.Value)
                {
                    Choose(prices.Days, _limits.Gap / 10, () => IsNear, ending);
                    all = prices.DaysFor(_best.Value + 1, _limits.MostDayPlans);
                }

                if (all is not null && _bound > _best.Value && !ending.IsCancellationRequested)
                {
                    // Nothing but these days can be part of a better plan, so what bounds their choice bounds all plans.
                    Bounded(Math.Max(_best.Value, Choose([.. all, .. _best.Days], 0, () => false, ending)));
                    return;
                }

                if (IsNear)
                    return;
            }
        }

        private double Choose(IEnumerable<DayPlan> days, double gap, Func<bool> isEnough, CancellationToken ending) =>
            ending.IsCancellationRequested ? _bound : PlanChoice.Run(problem, days, _best!, _bound, gap, Left, Improved, isEnough, ending).Bound;

        private void Improved(Draft draft)
        {
            _best = new Draft(problem, draft.Days);
            progress?.Invoke(Answer(PlanStatus.SoFar));
        }

        private void Bounded(double bound)
        {
            var whole = (long)Math.Floor(bound + 1e-6);
            if (whole >= _bound)
                return;
            _bound = Math.Max(whole, _best!.Value);
            progress?.Invoke(Answer(PlanStatus.SoFar));
        }

        private SitePlan Answer(PlanStatus status) => new()
        {
            Status = status, Value = _best!.Value, Bound = _bound, Greedy = _greedy, Elapsed = _clock.Elapsed,
            Crews = [.. _best.Days.Where(day => day.Sites.Length > 0).Select(day => CrewRoute.Of(problem, day))],
        };
    }
}
