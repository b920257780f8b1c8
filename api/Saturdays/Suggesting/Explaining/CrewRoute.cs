using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Solving;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>Puts the sites of a crew into the order of a short way.</summary>
internal static class CrewRoute
{
    /// <summary>The day in order. The way through it, and back, takes no longer than was reckoned for the stops.</summary>
    public static CrewPlan Of(SiteProblem problem, DayPlan day)
    {
        var (crew, travel) = (problem.Crews[day.Crew], problem.Request.Travel);
        var locked = problem.Request.Locked.Select(one => one.Issue).ToHashSet();
        var sites = new List<PlannedSite>();
        var (here, minute) = (crew.Place, 0.0);
        foreach (var site in Order(problem, day))
        {
            var issue = problem.Candidates[site];
            var way = travel.Minutes(here, issue.Place);
            var work = crew.MinutesAt(issue);
            sites.Add(new PlannedSite(issue, problem.Parts[site], locked.Contains(issue.Id), (int)Math.Round(way), Steps(minute + way), work));
            (here, minute) = (issue.Place, minute + way + work);
        }

        return new CrewPlan(crew, sites, day.Minutes, day.Way, day.Value);
    }

    // Work takes whole steps, so what is rounded up does not add up.
    private static int Steps(double minute) => (int)Math.Ceiling((minute / CrewOffer.StepMinutes) - 1e-9) * CrewOffer.StepMinutes;

    // Stop by stop, as it was reckoned; then shorter by turning parts of the way round (2-opt: G. A. Croes, Operations Research 6, 1958).
    private static List<int> Order(SiteProblem problem, DayPlan day)
    {
        var stops = problem.Days[day.Crew];
        List<int> order = [.. day.Sites.OrderBy(stops.StopOf).ThenBy(site => site)];
        var start = problem.Crews[day.Crew].Place;
        for (var isShorter = true; isShorter;)
        {
            isShorter = false;
            for (var from = 0; from < order.Count - 1; from++)
            {
                for (var to = from + 1; to < order.Count; to++)
                {
                    var before = At(from - 1).Distance(At(from)) + At(to).Distance(At(to + 1));
                    var after = At(from - 1).Distance(At(to)) + At(from).Distance(At(to + 1));
                    if (after >= before - 1e-6)
                        continue;
                    order.Reverse(from, to - from + 1);
                    isShorter = true;
                }
            }
        }

        return order;

        Coordinate At(int index) => index < 0 || index == order.Count ? start : problem.Candidates[order[index]].Place;
    }
}
