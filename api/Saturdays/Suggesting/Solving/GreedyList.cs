namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>The plan that a list sorted by benefit makes: what the rules want first, then from the top until nobody has time left.</summary>
internal static class GreedyList
{
    public static Draft Of(SiteProblem problem)
    {
        var draft = new Draft(problem);
        int[] list = [.. Enumerable.Range(0, problem.Candidates.Length).OrderByDescending(site => problem.Benefits[site]).ThenBy(site => site)];
        foreach (var onlyWanted in new[] { true, false })
        {
            foreach (var site in list)
            {
                if (!draft.IsTaken(site) && Cheapest(problem, draft, site, onlyWanted) is { } day)
                    draft.Set(day);
            }
        }

        return draft;
    }

    // The crew that needs the least more time for it.
    private static DayPlan? Cheapest(SiteProblem problem, Draft draft, int site, bool onlyWanted)
    {
        DayPlan? cheapest = null;
        var least = int.MaxValue;
        for (var crew = 0; crew < problem.Crews.Length; crew++)
        {
            if (!problem.Days[crew].Can(site) || draft.Wanted(crew, site) is var wanted && (wanted < 0 || (onlyWanted && wanted <= 0)))
                continue;
            var before = draft.Days[crew];
            var (minutes, _) = problem.Days[crew].Cost([.. before.Sites, site]);
            if (minutes > problem.Days[crew].Minutes || minutes - before.Minutes >= least)
                continue;
            least = minutes - before.Minutes;
            cheapest = problem.Plan(crew, [.. before.Sites, site]);
        }

        return cheapest;
    }
}
