using GisPlatform.Api.Accounts;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>What stands in the plan of the Saturday already.</summary>
/// <param name="Saturday">The day; null: it is not open yet.</param>
/// <param name="Fixed">Sites that taking a suggestion over leaves as they are, with their times: work has begun, they are not the actor's or of the ward that is planned for, or their crew does not come.</param>
/// <param name="Locked">Sites that are locked in.</param>
/// <param name="Free">Sites that a suggestion may move or drop.</param>
/// <param name="Excluded">Issues that are locked out.</param>
internal sealed record StandingPlan(Saturday? Saturday, IReadOnlyList<Site> Fixed, IReadOnlyList<Site> Locked, IReadOnlyList<Site> Free, IReadOnlySet<Guid> Excluded)
{
    /// <summary>Reads it.</summary>
    public static async Task<StandingPlan> ReadAsync(
        GisDbContext context, SuggestionQuestion question, Actor actor, PlaceData place, IReadOnlyList<CrewCapacity> crews, CancellationToken cancellationToken)
    {
        var date = question.Date;
        var saturday = await context.Saturdays.AsNoTracking().FirstOrDefaultAsync(saturday => saturday.Date == date, cancellationToken);
        var sites = await context.Sites.AsNoTracking().Include(site => site.Issue).Where(site => site.SaturdayDate == date).OrderBy(site => site.IssueId).ToListAsync(cancellationToken);
        var excluded = await context.SiteExclusions.AsNoTracking().Where(exclusion => exclusion.SaturdayDate == date).Select(exclusion => exclusion.IssueId).ToListAsync(cancellationToken);
        var coming = crews.Where(crew => crew.Comes).Select(crew => crew.Crew.Id).ToHashSet();
        var stays = sites.ToLookup(site => site.Status != SiteStatus.Planned || !actor.Covers(site.Issue!)
            || (question.Ward is { } ward && place.WardOf(site.Issue!.WardPartId, place.Place.DefaultWardsAsOf)?.Code != ward)
            || (site is { IsLocked: true, CrewId: { } crew } && !coming.Contains(crew)));
        return new StandingPlan(saturday, [.. stays[true]], [.. stays[false].Where(site => site.IsLocked)], [.. stays[false].Where(site => !site.IsLocked)], excluded.ToHashSet());
    }
}
