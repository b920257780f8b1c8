using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>
/// The programme's own rule: each crew has two activities a month at least. An activity is a Saturday on which it has a site, planned or worked on; one where
/// nothing came of its sites is none.
/// </summary>
public static class CrewDuties
{
    private const int Activities = 2;

    /// <summary>The crews that must have a site on a Saturday: with the Saturdays of the month that are left after it, they would not reach two activities any more.</summary>
    public static async Task<IReadOnlySet<Guid>> RunAsync(GisDbContext context, DateOnly date, IEnumerable<Guid> crews, CancellationToken cancellationToken)
    {
        var (first, next) = (new DateOnly(date.Year, date.Month, 1), new DateOnly(date.Year, date.Month, 1).AddMonths(1));
        var days = await context.Sites.AsNoTracking()
            .Where(site => site.CrewId != null && site.SaturdayDate >= first && site.SaturdayDate < next && site.SaturdayDate != date && site.Status != SiteStatus.NotDone)
            .Select(site => new { Crew = site.CrewId!.Value, site.SaturdayDate }).Distinct().ToListAsync(cancellationToken);
        var ofCrew = days.ToLookup(day => day.Crew, day => day.SaturdayDate);
        var left = ((next.DayNumber - 1 - date.DayNumber) / 7) + 1;
        return crews.Where(crew => Owes(ofCrew[crew].Count(), left - ofCrew[crew].Count(day => day > date))).ToHashSet();
    }

    /// <summary>Whether a crew must go out this time.</summary>
    /// <param name="activities">That it has had this month, or that are planned.</param>
    /// <param name="chances">Saturdays of the month on which it may still have one, this one included.</param>
    public static bool Owes(int activities, int chances) => activities < Activities && Activities - activities >= chances;
}
