using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Saturdays.Suggesting.Asking;

namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>
/// A request in numbers. A crew's day goes to stops: the middle of a hexagon, there and back, and from it to each of its sites there and back. So ways are never reckoned too
/// short, sites close together share theirs, and the value of a day is a sum.
/// </summary>
internal sealed class SiteProblem
{
    private SiteProblem(PlanRequest request)
    {
        Request = request;
        Candidates = [.. request.Candidates.Where(issue => !request.Excluded.Contains(issue.Id)).OrderBy(issue => issue.Id)];
        Crews = [.. request.Crews.Where(crew => crew.Comes).OrderBy(crew => crew.Id)];
        var wards = request.Wards.Select((ward, index) => (ward.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        WardOf = [.. Candidates.Select(issue => wards[issue.Ward])];
        Parts = [.. Candidates.Select(request.Weights.Of)];
        Benefits = Array.ConvertAll(Parts, part => part.Total);
        SiteOf = Candidates.Select((issue, index) => (issue.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var grid = new HexGrid(request.StopMetres);
        var hexes = Array.ConvertAll(Candidates, issue => grid.At(issue.Place));
        var lockedTo = request.Locked.Where(one => one.Crew is not null && SiteOf.ContainsKey(one.Issue)).ToLookup(one => SiteOf[one.Issue]);
        Days = [.. Crews.Select(crew => DayOf(crew, grid, hexes, lockedTo))];
        Rules = [.. RulesOf(request)];
    }

    public PlanRequest Request { get; }

    public Candidate[] Candidates { get; }

    public CrewOffer[] Crews { get; }

    public int[] WardOf { get; }

    public Benefit[] Parts { get; }

    public int[] Benefits { get; }

    public CrewDay[] Days { get; }

    public Rule[] Rules { get; }

    public IReadOnlyDictionary<Guid, int> SiteOf { get; }

    public int PointsAMinute => Request.Weights.PointsAMinute;

    public static SiteProblem Of(PlanRequest request) => new(request);

    public DayPlan Plan(int crew, IEnumerable<int> sites)
    {
        int[] sorted = [.. sites.Order()];
        var (minutes, way) = Days[crew].Cost(sorted);
        return new DayPlan(crew, sorted, minutes, way, sorted.Sum(site => (long)Benefits[site]) - ((long)way * PointsAMinute));
    }

    private CrewDay DayOf(CrewOffer crew, HexGrid grid, Hex[] hexes, ILookup<int, SiteLock> lockedTo)
    {
        var travel = Request.Travel;
        var stops = new SortedDictionary<(int, int), (int Way, List<Option> Options)>();
        var standing = new List<int>();
        for (var site = 0; site < Candidates.Length; site++)
        {
            var own = lockedTo[site].FirstOrDefault(one => one.Crew == crew.Id);
            var isOwn = own is not null;
            if (!isOwn && (lockedTo.Contains(site) || crew.LackFor(Candidates[site]) is not null))
                continue;
            var middle = grid.Centre(hexes[site]);
            if (!isOwn && travel.Minutes(crew.Place, middle) > travel.MostMinutes)
                continue;
            var (there, around) = (travel.ThereAndBack(crew.Place, middle), travel.ThereAndBack(middle, Candidates[site].Place));
            var minutes = around + crew.MinutesAt(Candidates[site]);
            if (own is { Stands: true })
                standing.Add(site);
            else if (there + minutes > crew.Minutes)
                continue;
            var key = (hexes[site].Q, hexes[site].R);
            if (!stops.TryGetValue(key, out var stop))
                stops.Add(key, stop = (there, []));
            stop.Options.Add(new Option(site, minutes, around));
        }

        var day = new CrewDay(crew.Minutes, [.. stops.Values.Select(stop => new Stop(stop.Way, [.. stop.Options.OrderBy(option => option.Minutes).ThenBy(option => option.Site)]))]);
        return day with { Minutes = Math.Max(day.Minutes, day.Cost(standing).Minutes) };
    }

    private IEnumerable<Rule> RulesOf(PlanRequest request)
    {
        foreach (var site in request.Locked.Where(one => SiteOf.ContainsKey(one.Issue)).Select(one => SiteOf[one.Issue]).Distinct())
            yield return new Rule(PlanRuleKind.LockedIn, Site: site, Least: 1);
        for (var ward = 0; ward < request.Wards.Count; ward++)
        {
            if (request.Wards[ward].Least > 0)
                yield return new Rule(PlanRuleKind.WardLeast, Ward: ward, Least: request.Wards[ward].Least);
            if (request.Wards[ward].Most is { } most)
                yield return new Rule(PlanRuleKind.WardMost, Ward: ward, Most: most);
        }

        for (var crew = 0; crew < Crews.Length; crew++)
        {
            if (Crews[crew].LeastSites > 0)
                yield return new Rule(PlanRuleKind.CrewLeast, Crew: crew, Least: Crews[crew].LeastSites);
        }

        if (request.LeastWards > 0)
            yield return new Rule(PlanRuleKind.LeastWards, Least: request.LeastWards);
    }
}
