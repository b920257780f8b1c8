using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>
/// Writes the mails to followers of wards: of a Saturday to come, once it has been announced for a few minutes; and every Monday the week's news, where
/// there are any. Followers are taken with their row held, so of several servers one writes each mail, and one that is killed has written none.
/// </summary>
public sealed class TellWardFollowers(
    IDbContextFactory<GisDbContext> database, PlaceDataCache places, FindSaturdays saturdays, WriteWardMails write, TimeProvider clock)
{
    /// <summary>Whoever announced a Saturday by mistake has this long to take it back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private const int DaysAhead = 56;

    /// <summary>Writes what is due.</summary>
    /// <returns>How many mails.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var followed = await context.WardFollowers.Where(follower => follower.ConfirmedAt != null)
            .Select(follower => new { follower.WardCode, follower.WardValidFrom }).Distinct().ToListAsync(cancellationToken);
        if (followed.Count == 0)
            return 0;
        var now = clock.GetUtcNow();
        var place = await places.GetAsync(cancellationToken);
        var today = place.DateAt(now);
        var days = (await saturdays.ShownAsync(today.AddDays(1), today.AddDays(DaysAhead), cancellationToken)).Where(day => day.Saturday!.Status == SaturdayStatus.Published).ToList();
        var written = 0;
        foreach (var ward in place.Wards.Where(ward => followed.Exists(one => one.WardCode == ward.Code && one.WardValidFrom == ward.ValidFrom)))
        {
            foreach (var day in days.Where(day => day.Saturday!.PublishedAt <= now - Grace && SitesIn(day, ward, place).Count > 0))
                written += await write.AnnouncedAsync(ward, day, SitesIn(day, ward, place), today, cancellationToken);
            written += await write.WeekAsync(ward, place, [.. days.SelectMany(day => SitesIn(day, ward, place).Select(issue => (day.Saturday!, issue)))], cancellationToken);
        }

        return written;
    }

    private static List<Issue> SitesIn(SaturdayView day, Ward ward, PlaceData place) =>
        [.. day.Sites.Select(site => site.Issue!).Where(issue => place.WardOf(issue.WardPartId, ward.ValidFrom) is { } of && of.Code == ward.Code)];
}

/// <summary>Looks every five minutes.</summary>
internal sealed class WardNewsClock(TellWardFollowers tell, TimeProvider clock, ILogger<WardNewsClock> logger)
    : RepeatedWork(TimeSpan.FromMinutes(5), clock, logger)
{
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => tell.RunAsync(cancellationToken);
}
