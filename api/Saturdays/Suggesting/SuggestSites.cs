using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Saturdays.Suggesting.Explaining;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Api.Saturdays.Suggesting.Searching;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>Suggests sites and crews for a Saturday.</summary>
public sealed class SuggestSites(CurrentActor actors, GatherTown gather, SearchSlots slots, ToldPlans told)
{
    // A request has ten seconds, and reading and explaining want some of them.
    private const int MostSeconds = 6;

    /// <summary>Searches for at most six seconds; longer searches are for those who watch (<see cref="SitesSuggested"/>).</summary>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN; RATE_LIMITED, CONFLICT as <see cref="SearchSlots"/>; or as <see cref="GatherTown"/>.</exception>
    public async Task<SiteSuggestion> RunAsync(SuggestionQuestion question, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var town = await gather.RunAsync(question, actor, cancellationToken);
        var limits = town.Request.Limits;
        town = town with { Request = town.Request with { Limits = limits with { Time = TimeSpan.FromSeconds(Math.Min(MostSeconds, limits.Time.TotalSeconds)) } } };
        var found = await slots.RunAsync(actor.Account.Id, SearchKind.Plan, stop => Search(town, null, stop), cancellationToken);
        told.Keep(actor.Account.Id, ToldPlans.KeyOf(town.Request with { Limits = limits }), found.Request, found.Plan);
        return found;
    }

    /// <summary>The search itself, and what is told beside its plan.</summary>
    internal static SiteSuggestion Search(Town town, Action<SitePlan>? progress, CancellationToken stop)
    {
        var (request, plan, lowered) = FairPlanner.Run(town.Request, progress, stop);
        var late = plan is { IsRepeatable: false } && !stop.IsCancellationRequested
            ? [new SuggestionNote(SuggestionNoteKind.OutOfTime, new("Hết thời gian tìm: lần sau có thể có kế hoạch khác.", "The search ran out of time: the next one may find another plan."))]
            : Array.Empty<SuggestionNote>();
        var hasPlan = plan.Status is not (PlanStatus.Impossible or PlanStatus.Unknown);
        return new SiteSuggestion(town, request, plan, [.. town.Notes, .. lowered, .. late],
            hasPlan ? MoreHands.AnotherCrew(request, plan, stop) : null, hasPlan ? MoreHands.MorePeople(request, plan, SiteSuggestion.MoreByPeople, stop) : null);
    }
}
