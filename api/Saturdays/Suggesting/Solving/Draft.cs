namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>A plan in the making: a day plan for each crew, and how far it keeps the rules.</summary>
internal sealed class Draft
{
    // Outweighs every benefit: first the rules, then the points.
    private const double Need = 1e6;
    private readonly SiteProblem _problem;
    private readonly DayPlan[] _days;
    private readonly bool[] _isTaken;
    private readonly int[] _counts;
    private readonly int[] _ofWard;

    public Draft(SiteProblem problem, IEnumerable<DayPlan>? days = null)
    {
        _problem = problem;
        _days = [.. problem.Crews.Select((_, crew) => Idle(crew))];
        _isTaken = new bool[problem.Candidates.Length];
        _counts = new int[problem.Rules.Length];
        _ofWard = new int[problem.Request.Wards.Count];
        foreach (var day in days ?? [])
            Set(day);
    }

    public IReadOnlyList<DayPlan> Days => _days;

    public long Value => _days.Sum(day => day.Value);

    /// <summary>By how many sites or wards the rules are missed; 0: they are kept.</summary>
    public int Missed => _problem.Rules.Select((rule, index) => rule.Missed(rule.Kind == PlanRuleKind.LeastWards ? WardCount : _counts[index])).Sum();

    private int WardCount => Enumerable.Range(0, _ofWard.Length).Count(HasSite);

    // The less the better.
    private (int Missed, long Lost) Score => (Missed, -Value);

    public bool IsTaken(int site) => _isTaken[site];

    public void Set(DayPlan day)
    {
        Count(_days[day.Crew], -1);
        _days[day.Crew] = day;
        Count(day, 1);
    }

    /// <summary>Gives each crew in turn its best day among what the others leave, for as long as that helps.</summary>
    public void Improve()
    {
        const int MostTurns = 6;
        for (var (turn, before) = (0, (int.MaxValue, 0L)); turn < MostTurns && Score.CompareTo(before) < 0; turn++)
        {
            before = Score;
            for (var crew = 0; crew < _days.Length; crew++)
                Improve(crew);
        }
    }

    /// <summary>How much the rules want a crew to do a site: over 0, one still wants it; under 0, one has no room left.</summary>
    public double Wanted(int crew, int site)
    {
        var wanted = 0.0;
        for (var index = 0; index < _problem.Rules.Length; index++)
        {
            var rule = _problem.Rules[index];
            if (rule.Kind == PlanRuleKind.LeastWards)
                wanted += !HasSite(_problem.WardOf[site]) && WardCount < rule.Least ? Need : 0;
            else if (rule.Counts(crew, site, _problem))
                wanted += _counts[index] < rule.Least ? Need : _counts[index] >= rule.Most ? -100 * Need : 0;
        }

        return wanted;
    }

    private void Improve(int crew)
    {
        var (best, score) = (_days[crew], Score);
        // First for the points alone, then for what the rules want.
        foreach (var seeksRules in _problem.Rules.Length > 0 ? new[] { false, true } : [false])
        {
            Set(Idle(crew));
            using var table = DayPlanTable.Of(_problem.Days[crew],
                option => _isTaken[option.Site] ? 0 : _problem.Benefits[option.Site] + (seeksRules ? Wanted(crew, option.Site) : 0), _problem.PointsAMinute);
            Set(_problem.Plan(crew, table.BestSites()));
            if (Score.CompareTo(score) < 0)
                (best, score) = (_days[crew], Score);
            // Nothing is worth more than what is best for the points alone and breaks no rule.
            if (Missed == 0)
                break;
        }

        Set(best);
    }

    private bool HasSite(int ward) => _ofWard[ward] > 0 || _problem.Request.Wards[ward].HasSite;

    private static DayPlan Idle(int crew) => new(crew, [], 0, 0, 0);

    private void Count(DayPlan day, int sign)
    {
        foreach (var site in day.Sites)
        {
            _isTaken[site] = sign > 0;
            _ofWard[_problem.WardOf[site]] += sign;
            for (var index = 0; index < _counts.Length; index++)
            {
                if (_problem.Rules[index].Counts(day.Crew, site, _problem))
                    _counts[index] += sign;
            }
        }
    }
}
