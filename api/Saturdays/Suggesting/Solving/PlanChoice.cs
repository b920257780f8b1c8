using Google.OrTools.Sat;

namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>Puts a plan together: one day for each crew, no site twice, all rules kept, by CP-SAT.</summary>
internal sealed class PlanChoice
{
    private readonly SiteProblem _problem;
    private readonly CpModel _model = new();
    private readonly List<(DayPlan Day, BoolVar IsChosen)> _days = [];

    private PlanChoice(SiteProblem problem, IEnumerable<DayPlan> days, Draft hint, double bound)
    {
        _problem = problem;
        var hinted = hint.Days.Select(day => string.Join(',', day.Sites)).ToArray();
        // In one order, whatever the order in which they were found.
        foreach (var crew in days.GroupBy(day => day.Crew).OrderBy(crew => crew.Key))
        {
            var choices = new List<BoolVar>();
            foreach (var day in crew.Where(day => day.Sites.Length > 0))
            {
                var isChosen = _model.NewBoolVar("");
                choices.Add(isChosen);
                _days.Add((day, isChosen));
                _model.AddHint(isChosen, hinted[crew.Key] == string.Join(',', day.Sites));
            }

            _model.AddAtMostOne(choices);
        }

        foreach (var site in _days.SelectMany(choice => choice.Day.Sites.Select(site => (site, choice.IsChosen))).GroupBy(pair => pair.site).Where(site => site.Skip(1).Any()))
            _model.AddAtMostOne(site.Select(pair => pair.IsChosen));
        foreach (var rule in problem.Rules)
            Add(rule);
        var value = LinearExpr.WeightedSum(_days.Select(choice => choice.IsChosen), _days.Select(choice => choice.Day.Value));
        if (double.IsFinite(bound))
            _model.Add(value <= (long)Math.Floor(bound + 1e-6));
        _model.Maximize(value);
    }

    /// <summary>The best choice that is found, and a bound of all choices.</summary>
    /// <param name="problem">What it is about.</param>
    /// <param name="days">Days to choose from.</param>
    /// <param name="best">The best plan so far.</param>
    /// <param name="bound">No plan is worth more.</param>
    /// <param name="gap">Ends it at a plan so near to the bound.</param>
    /// <param name="time">Ends it in any case.</param>
    /// <param name="improved">Told of each plan that is better.</param>
    /// <param name="isEnough">Asked after each plan that is better: whether that will do.</param>
    /// <param name="stop">Ends it early.</param>
    public static (Draft Best, double Bound, double Effort) Run(
        SiteProblem problem, IEnumerable<DayPlan> days, Draft best, double bound, double gap, TimeSpan time, Action<Draft> improved, Func<bool> isEnough, CancellationToken stop)
    {
        var choice = new PlanChoice(problem, days, best, bound);
        var limits = problem.Request.Limits;
        var (solver, status) = CpSat.Run(choice._model, limits.Seed, limits.Effort, time, gap, stop, found => Keep(choice.Read(found.BooleanValue)));
        return (best, status is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? solver.BestObjectiveBound : bound, solver.Response?.DeterministicTime ?? 0);

        bool Keep(Draft draft)
        {
            // Time that a choice leaves free may still be filled.
            draft.Improve();
            if (draft.Missed == 0 && draft.Value > best.Value)
                improved(best = draft);
            return isEnough();
        }
    }

    private Draft Read(Func<BoolVar, bool> isChosen) => new(_problem, _days.Where(choice => isChosen(choice.IsChosen)).Select(choice => choice.Day));

    private void Add(Rule rule)
    {
        if (rule.Kind == PlanRuleKind.LeastWards)
        {
            var wards = new List<BoolVar>();
            foreach (var ward in _days.SelectMany(choice => choice.Day.Sites.Select(site => (Ward: _problem.WardOf[site], choice.IsChosen))).GroupBy(pair => pair.Ward)
                         .Where(ward => !_problem.Request.Wards[ward.Key].HasSite))
            {
                var hasSite = _model.NewBoolVar("");
                _model.AddBoolOr(ward.Select(pair => (ILiteral)pair.IsChosen).Distinct().Append(hasSite.Not()));
                wards.Add(hasSite);
            }

            _model.Add(LinearExpr.Sum(wards) >= rule.Least - _problem.Request.Wards.Count(ward => ward.HasSite));
            return;
        }

        var counted = _days.Select(choice => (choice.IsChosen, Count: (long)choice.Day.Sites.Count(site => rule.Counts(choice.Day.Crew, site, _problem))))
            .Where(pair => pair.Count > 0).ToList();
        _model.AddLinearConstraint(LinearExpr.WeightedSum(counted.Select(pair => pair.IsChosen), counted.Select(pair => pair.Count)), rule.Least, rule.Most);
    }
}
