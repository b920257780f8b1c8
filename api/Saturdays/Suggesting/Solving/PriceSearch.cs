namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>
/// Looks for prices of sites at which each crew, choosing its best day for itself, leaves the sites of the others alone. Whatever the prices, what the crews would
/// gain plus what the prices come to is at least the value of every plan: a bound. And the days that crews choose on the way are good ones to put a plan together from.
/// Lagrangian relaxation by subgradients: M. L. Fisher, "The Lagrangian Relaxation Method for Solving Integer Programming Problems", Management Science 27 (1981).
/// </summary>
internal sealed class PriceSearch
{
    private const int Patience = 15;
    private const int RoundsADraft = 5;
    private const int RoundsATold = 10;

    // The days of the first rounds are chosen at prices that mean nothing yet.
    private const int FirstGoodRound = 10;
    private readonly SiteProblem _problem;
    private readonly Dictionary<string, DayPlan> _days = [];

    // Of sites, which nobody may do twice, then of the rules' least, then of their most. Only the sites' are there to be seen outside.
    private readonly double[] _prices;
    private readonly double[] _drift;
    private double[] _best;
    private double _step = 1;
    private int _stale;
    private int _round;

    public PriceSearch(SiteProblem problem)
    {
        _problem = problem;
        _prices = new double[problem.Candidates.Length + (2 * problem.Rules.Length)];
        _drift = new double[_prices.Length];
        _best = _prices;
    }

    /// <summary>No plan is worth more.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>Days to choose from.</summary>
    public IReadOnlyCollection<DayPlan> Days => _days.Values;

    /// <summary>Adds the days of a plan to those to choose from.</summary>
    public void Add(IEnumerable<DayPlan> days)
    {
        foreach (var day in days)
            _days[$"{day.Crew}:{string.Join(',', day.Sites)}"] = day;
    }

    /// <summary>Searches for some rounds.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="best">The best plan so far.</param>
    /// <param name="improved">Told of each that is better.</param>
    /// <param name="bounded">Told of the bound now and then.</param>
    /// <param name="stop">Ends it early.</param>
    public Draft Run(int rounds, Draft best, Action<Draft> improved, Action<double> bounded, CancellationToken stop)
    {
        for (var end = _round + rounds; _round < end && !stop.IsCancellationRequested && Math.Floor(Bound + 1e-6) > best.Value; _round++)
        {
            var (bound, days) = Ask(_prices);
            if (_round >= FirstGoodRound)
                Add(days);
            Remember(bound);
            if (_round % RoundsADraft == 0 && Repair(days) is { Missed: 0 } draft)
            {
                Add(draft.Days);
                if (draft.Value > best.Value)
                    improved(best = draft);
            }

            Move(days, bound - best.Value);
            if (_round % RoundsATold == 0)
                bounded(Bound);
        }

        bounded(Bound);
        return best;
    }

    /// <summary>All days that may belong to a plan worth at least so much; null where they are more than some.</summary>
    public List<DayPlan>? DaysFor(long value, int most)
    {
        var (bound, _) = Ask(_best);
        var slack = bound - value + 1e-6;
        var found = new List<DayPlan>();
        for (var crew = 0; crew < _problem.Crews.Length; crew++)
        {
            using var table = DayPlanTable.OfAll(_problem.Days[crew], Profit(crew, _best), _problem.PointsAMinute, -slack);
            if (table.AtLeast(Math.Max(0, table.Best) - slack, most - found.Count) is not { } sites)
                return null;
            found.AddRange(sites.Select(day => _problem.Plan(crew, day)));
        }

        return found;
    }

    private (double Bound, DayPlan[] Days) Ask(double[] prices)
    {
        var bound = 0.0;
        for (var site = 0; site < _problem.Candidates.Length; site++)
            bound += prices[site];
        for (var index = 0; index < _problem.Rules.Length; index++)
        {
            var (least, most) = RulePrices(prices, index);
            bound -= least * _problem.Rules[index].Least;
            bound += most == 0 ? 0 : most * _problem.Rules[index].Most;
        }

        var days = new DayPlan[_problem.Crews.Length];
        for (var crew = 0; crew < days.Length; crew++)
        {
            using var table = DayPlanTable.Of(_problem.Days[crew], Profit(crew, prices), _problem.PointsAMinute);
            bound += table.Best;
            days[crew] = _problem.Plan(crew, table.BestSites());
        }

        return (bound, days);
    }

    // What a crew gains by a site: its benefit, less its price, and what the rules pay for it.
    private Func<Option, double> Profit(int crew, double[] prices, double share = 1, Func<int, bool>? isTaken = null)
    {
        var pay = RulesPay(crew, prices);
        return option => isTaken?.Invoke(option.Site) == true ? 0 : _problem.Benefits[option.Site] - (share * prices[option.Site]) + pay[option.Site];
    }

    private double[] RulesPay(int crew, double[] prices)
    {
        var (pay, ofWard, ofCrew) = (new double[_problem.Candidates.Length], new double[_problem.Request.Wards.Count], 0.0);
        for (var index = 0; index < _problem.Rules.Length; index++)
        {
            var (rule, (least, most)) = (_problem.Rules[index], RulePrices(prices, index));
            if (rule.Site is { } site)
                pay[site] += least - most;
            else if (rule.Ward is { } ward)
                ofWard[ward] += least - most;
            else if (rule.Crew == crew)
                ofCrew += least - most;
        }

        for (var site = 0; site < pay.Length; site++)
            pay[site] += ofWard[_problem.WardOf[site]] + ofCrew;
        return pay;
    }

    private (double Least, double Most) RulePrices(double[] prices, int rule) =>
        (prices[_problem.Candidates.Length + rule], prices[_problem.Candidates.Length + _problem.Rules.Length + rule]);

    private void Remember(double bound)
    {
        _stale = bound < Bound * (1 - 1e-4) ? 0 : _stale + 1;
        if (bound < Bound)
        {
            Bound = bound;
            _best = [.. _prices];
        }

        if (_stale < Patience)
            return;
        // Back to the best prices, in smaller steps.
        (_step, _stale) = (_step / 2, 0);
        _best.CopyTo(_prices, 0);
    }

    // Sites that several want become dearer, those that nobody wants cheaper.
    private void Move(DayPlan[] days, double distance)
    {
        const double Momentum = 0.3;
        var slope = Slope(days);
        var norm = 0.0;
        for (var index = 0; index < slope.Length; index++)
        {
            _drift[index] = ((1 - Momentum) * (_prices[index] <= 0 && slope[index] < 0 ? 0 : slope[index])) + (Momentum * _drift[index]);
            norm += _drift[index] * _drift[index];
        }

        var length = norm < 1e-9 ? 0 : _step * Math.Max(distance, 1) / norm;
        for (var index = 0; index < slope.Length; index++)
            _prices[index] = Math.Max(0, _prices[index] + (length * _drift[index]));
    }

    private double[] Slope(DayPlan[] days)
    {
        var slope = new double[_prices.Length];
        var (sites, rules) = (_problem.Candidates.Length, _problem.Rules.Length);
        Array.Fill(slope, -1, 0, sites);
        foreach (var site in days.SelectMany(day => day.Sites))
            slope[site]++;
        for (var index = 0; index < rules; index++)
        {
            var rule = _problem.Rules[index];
            if (rule.Kind == PlanRuleKind.LeastWards)
                continue;
            var count = days.Sum(day => day.Sites.Count(site => rule.Counts(day.Crew, site, _problem)));
            slope[sites + index] = rule.Least == 0 ? 0 : rule.Least - count;
            slope[sites + rules + index] = rule.Most == int.MaxValue ? 0 : count - rule.Most;
        }

        return slope;
    }

    // A plan from what the crews would choose: who gains most chooses first, the others among what is left.
    private Draft Repair(DayPlan[] days)
    {
        const double Hesitation = 0.9;
        var draft = new Draft(_problem);
        foreach (var crew in Enumerable.Range(0, days.Length).OrderByDescending(crew => days[crew].Value - days[crew].Sites.Sum(site => _prices[site])))
        {
            using var table = DayPlanTable.Of(_problem.Days[crew], Profit(crew, _prices, Hesitation, draft.IsTaken), _problem.PointsAMinute);
            draft.Set(_problem.Plan(crew, table.BestSites()));
        }

        draft.Improve();
        return draft;
    }
}
