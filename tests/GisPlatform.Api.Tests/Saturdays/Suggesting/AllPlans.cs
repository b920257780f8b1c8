using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Saturdays.Suggesting;
using GisPlatform.Api.Saturdays.Suggesting.Asking;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>The value of the best plan of a small town, by trying every one.</summary>
internal static class AllPlans
{
    /// <summary>The best value; null where no plan keeps the rules.</summary>
    public static long? Best(PlanRequest request)
    {
        Candidate[] issues = [.. request.Candidates.Where(issue => !request.Excluded.Contains(issue.Id))];
        CrewOffer?[] crews = [null, .. request.Crews.Where(crew => !crew.IsAbsent)];
        var given = new CrewOffer?[issues.Length];
        long? best = null;
        Try(0);
        return best;

        void Try(int index)
        {
            if (index == issues.Length)
            {
                var pairs = issues.Zip(given).Where(pair => pair.Second is not null).Select(pair => (pair.First, pair.Second!)).ToList();
                if (Value(request, pairs) is { } value && (best is null || value > best))
                    best = value;
                return;
            }

            foreach (var crew in crews)
            {
                given[index] = crew;
                Try(index + 1);
            }
        }
    }

    /// <summary>What a plan is worth; null where it breaks a rule.</summary>
    public static long? Value(PlanRequest request, IReadOnlyList<(Candidate Issue, CrewOffer Crew)> pairs)
    {
        var value = pairs.Sum(pair => (long)request.Weights.Of(pair.Issue).Total);
        foreach (var day in pairs.GroupBy(pair => pair.Crew.Id))
        {
            var crew = day.First().Crew;
            if (day.Any(pair => !MayDo(request, crew, pair.Issue)))
                return null;
            var way = Way(request, crew, [.. day.Select(pair => pair.Issue)]);
            if (way + day.Sum(pair => crew.MinutesAt(pair.Issue)) > crew.Minutes)
                return null;
            value -= way * request.Weights.PointsAMinute;
        }

        var keeps = request.Locked.All(one => pairs.Any(pair => pair.Issue.Id == one.Issue && (one.Crew is null || one.Crew == pair.Crew.Id)))
            && request.Wards.All(ward => pairs.Count(pair => pair.Issue.Ward == ward.Code) is var count && count >= ward.Least && !(count > ward.Most))
            && request.Crews.Where(crew => !crew.IsAbsent).All(crew => pairs.Count(pair => pair.Crew.Id == crew.Id) >= crew.LeastSites)
            && pairs.Select(pair => pair.Issue.Ward).Distinct().Count() >= request.LeastWards;
        return keeps ? value : null;
    }

    /// <summary>The same of an answer.</summary>
    public static long? Value(PlanRequest request, SitePlan plan) => Value(request, [.. plan.Crews.SelectMany(day => day.Sites.Select(site => (site.Issue, day.Crew)))]);

    private static bool MayDo(PlanRequest request, CrewOffer crew, Candidate issue)
    {
        if (request.Locked.FirstOrDefault(one => one.Issue == issue.Id && one.Crew is not null) is { } own)
            return own.Crew == crew.Id;
        return issue.Skills.All(crew.Skills.Contains) && issue.Tools.All(tool => crew.Tools.GetValueOrDefault(tool.Key) >= tool.Value)
            && request.Travel.Minutes(crew.Place, new HexGrid(request.StopMetres).Centre(new HexGrid(request.StopMetres).At(issue.Place))) <= request.Travel.MostMinutes;
    }

    private static int Way(PlanRequest request, CrewOffer crew, IReadOnlyList<Candidate> issues)
    {
        var grid = new HexGrid(request.StopMetres);
        return issues.Select(issue => grid.At(issue.Place)).Distinct().Sum(stop => request.Travel.ThereAndBack(crew.Place, grid.Centre(stop)))
            + issues.Sum(issue => request.Travel.ThereAndBack(grid.Centre(grid.At(issue.Place)), issue.Place));
    }
}
