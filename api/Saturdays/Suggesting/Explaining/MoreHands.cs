using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Solving;

namespace GisPlatform.Api.Saturdays.Suggesting.Explaining;

/// <summary>What more people would bring, at least: the others' days stay as they are.</summary>
/// <param name="Crew">The crew that they would join, or that another one like it would help most.</param>
/// <param name="Value">Points more.</param>
/// <param name="Sites">Sites more.</param>
public sealed record MoreHands(CrewOffer Crew, long Value, int Sites)
{
    /// <summary>Another crew, like that of those there are which would bring most; null where none would bring anything.</summary>
    public static MoreHands? AnotherCrew(PlanRequest request, SitePlan plan, CancellationToken stop = default) => Best(request, crew =>
    {
        var other = crew with { Id = Guid.AllBitsSet, LeastSites = 0 };
        return (Gain([other], [], request, plan), 0, 0);
    }, stop);

    /// <summary>More people for the crew that would make most of them; null where they would bring nothing.</summary>
    public static MoreHands? MorePeople(PlanRequest request, SitePlan plan, int people, CancellationToken stop = default) => Best(request, crew =>
    {
        var own = plan.Crews.FirstOrDefault(day => day.Crew.Id == crew.Id);
        var larger = crew with { People = crew.People + people, LeastSites = 0 };
        return (Gain([larger], own?.Sites ?? [], request, plan), own?.Value ?? 0, own?.Sites.Count ?? 0);
    }, stop);

    /// <summary>In a sentence.</summary>
    /// <param name="people">How many people; 0: another crew.</param>
    internal Words Tell(int people) => people > 0
        ? Words.Of($"Thêm {people} người cho {Crew.Name}: {Sites:+0;-0;0} điểm làm, {Value:+0} điểm lợi ích.", $"{people} more people for {Crew.Name}: {Sites:+0;-0;0} sites, {Value:+0} points.")
        : Words.Of($"Thêm một đội như {Crew.Name}: {Sites:+0;-0;0} điểm làm, {Value:+0} điểm lợi ích.", $"One more crew like {Crew.Name}: {Sites:+0;-0;0} sites, {Value:+0} points.");

    private static MoreHands? Best(PlanRequest request, Func<CrewOffer, (DayPlan Day, long Before, int Sites)> attempt, CancellationToken stop) => (
        from crew in request.Crews
        where crew.Comes && !stop.IsCancellationRequested
        let found = attempt(crew)
        let gain = new MoreHands(crew, found.Day.Value - found.Before, found.Day.Sites.Length - found.Sites)
        where gain.Value > 0
        orderby gain.Value descending, crew.Id
        select gain).FirstOrDefault();

    // The best day of a crew among the sites that nobody else does, and its own.
    private static DayPlan Gain(CrewOffer[] crews, IReadOnlyList<PlannedSite> own, PlanRequest request, SitePlan plan)
    {
        var problem = SiteProblem.Of(PlanPart.Of(request, plan, crews, own.Select(site => site.Issue.Id)));
        var draft = new Draft(problem);
        draft.Improve();
        return draft.Days[0];
    }
}
