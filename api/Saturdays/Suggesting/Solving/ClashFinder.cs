using Google.OrTools.Sat;

namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>Asks CP-SAT for any plan that keeps the rules; where there is none, for some rules that clash and of which none could be spared.</summary>
internal static class ClashFinder
{
    private const double Effort = 5;

    /// <summary>A plan that keeps the rules, or the rules that clash; neither where the search was cut off.</summary>
    public static (Draft? Plan, IReadOnlyList<Rule> Clash) Run(SiteProblem problem, TimeSpan time, CancellationToken stop)
    {
        var first = new Question(problem, problem.Rules);
        var (solver, status) = CpSat.Run(first.Model, problem.Request.Limits.Seed, Effort, time, 0, stop);
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            return (first.Read(solver), []);
        if (status != CpSolverStatus.Infeasible)
            return (null, []);
        var named = solver.SufficientAssumptionsForInfeasibility().Select(first.RuleOf).OfType<Rule>().ToList();
        var clash = named.Count > 0 ? named : [.. problem.Rules];
        // Whatever can be left out without a plan becoming possible has no part in it.
        foreach (var rule in clash.ToList())
        {
            if (clash.Count == 1 || stop.IsCancellationRequested)
                break;
            var rest = clash.Where(other => other != rule).ToList();
            if (CpSat.Run(new Question(problem, rest).Model, problem.Request.Limits.Seed, Effort, time, 0, stop).Status == CpSolverStatus.Infeasible)
                clash = rest;
        }

        return (null, clash);
    }

    // Which crew does which site, without any thought of benefit.
    private sealed class Question
    {
        private readonly SiteProblem _problem;
        private readonly List<(int Crew, int Site, BoolVar IsDone)> _pairs = [];
        private readonly Dictionary<int, Rule> _assumed = [];

        public Question(SiteProblem problem, IReadOnlyList<Rule> rules)
        {
            _problem = problem;
            for (var crew = 0; crew < problem.Days.Length; crew++)
                Add(crew);
            foreach (var site in _pairs.GroupBy(pair => pair.Site))
                Model.AddAtMostOne(site.Select(pair => pair.IsDone));
            foreach (var rule in rules)
            {
                var holds = Model.NewBoolVar("");
                Model.AddAssumption(holds);
                _assumed[holds.GetIndex()] = rule;
                Add(rule, holds);
            }
        }

        public CpModel Model { get; } = new();

        public Rule? RuleOf(int literal) => _assumed.GetValueOrDefault(literal);

        public Draft Read(CpSolver solver) => new(_problem, _pairs.Where(pair => solver.BooleanValue(pair.IsDone)).GroupBy(pair => pair.Crew)
            .Select(crew => _problem.Plan(crew.Key, crew.Select(pair => pair.Site))));

        private void Add(int crew)
        {
            var day = _problem.Days[crew];
            var (terms, minutes) = (new List<BoolVar>(), new List<long>());
            foreach (var stop in day.Stops)
            {
                var isVisited = Model.NewBoolVar("");
                terms.Add(isVisited);
                minutes.Add(stop.Way);
                foreach (var option in stop.Options)
                {
                    var isDone = Model.NewBoolVar("");
                    Model.AddImplication(isDone, isVisited);
                    terms.Add(isDone);
                    minutes.Add(option.Minutes);
                    _pairs.Add((crew, option.Site, isDone));
                }
            }

            Model.Add(LinearExpr.WeightedSum(terms, minutes) <= day.Minutes);
        }

        private void Add(Rule rule, BoolVar holds)
        {
            if (rule.Kind == PlanRuleKind.LeastWards)
            {
                var wards = new List<BoolVar>();
                foreach (var ward in _pairs.GroupBy(pair => _problem.WardOf[pair.Site]).Where(ward => !_problem.Request.Wards[ward.Key].HasSite))
                {
                    var hasSite = Model.NewBoolVar("");
                    Model.AddBoolOr(ward.Select(pair => (ILiteral)pair.IsDone).Append(hasSite.Not()));
                    wards.Add(hasSite);
                }

                Model.Add(LinearExpr.Sum(wards) >= rule.Least - _problem.Request.Wards.Count(ward => ward.HasSite)).OnlyEnforceIf(holds);
                return;
            }

            Model.AddLinearConstraint(LinearExpr.Sum(_pairs.Where(pair => rule.Counts(pair.Crew, pair.Site, _problem)).Select(pair => pair.IsDone)), rule.Least, rule.Most)
                .OnlyEnforceIf(holds);
        }
    }
}
