using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>Saturdays as the asker may see them: drafts are for staff, private categories for those whose work they are.</summary>
public sealed class FindSaturdays(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    private const int MostDays = 2 * 366;

    /// <summary>One Saturday.</summary>
    /// <returns>Null when there is none that the asker may see.</returns>
    public async Task<SaturdayView?> OneAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var actor = await StaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return (await ReadAsync(context, actor, date, date, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The coming Saturday: today, unless it is over; else the next. Planned or not.</summary>
    public async Task<SaturdayView> NextAsync(CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        var next = Shortlist.DateOf(null, today);
        if (today.DayOfWeek == DayOfWeek.Saturday && await OneAsync(today, cancellationToken) is { Saturday.Status: not SaturdayStatus.Held } now)
            return now;
        return await OneAsync(next, cancellationToken) ?? new SaturdayView(next, null, await StaffAsync(cancellationToken) is not null, [], [], []);
    }

    /// <summary>Those of a time, oldest first.</summary>
    /// <param name="from">First day; default: twelve months before the last.</param>
    /// <param name="to">Last day; default: four weeks after today.</param>
    /// <exception cref="AppError">It is over two years.</exception>
    public async Task<IReadOnlyList<SaturdayView>> RangeAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var last = to ?? (await places.TodayAsync(cancellationToken)).AddDays(28);
        var first = from ?? last.AddMonths(-12);
        if (first > last || last.DayNumber - first.DayNumber > MostDays)
            throw AppError.BadInput("from", "'from' phải trước 'to', và cách nhau không quá hai năm.", "'from' must be before 'to', by two years at most.");
        var actor = await StaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, actor, first, last, cancellationToken);
    }

    /// <summary>Those of a time as the public sees them, whoever asks.</summary>
    public async Task<IReadOnlyList<SaturdayView>> ShownAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, null, from, to, cancellationToken);
    }

    private async Task<Actor?> StaffAsync(CancellationToken cancellationToken) => await actors.FindAsync(cancellationToken) is { IsStaff: true } actor ? actor : null;

    private static async Task<IReadOnlyList<SaturdayView>> ReadAsync(GisDbContext context, Actor? actor, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var saturdays = await context.Saturdays.AsNoTracking()
            .Where(saturday => saturday.Date >= from && saturday.Date <= to && (actor != null || saturday.Status != SaturdayStatus.Draft))
            .OrderBy(saturday => saturday.Date).ToListAsync(cancellationToken);
        var dates = saturdays.ConvertAll(saturday => saturday.Date);
        var sites = await context.Sites.AsNoTracking().Include(site => site.Issue).Include(site => site.Crew).Where(site => dates.Contains(site.SaturdayDate))
            .OrderBy(site => site.Crew == null).ThenBy(site => site.Crew!.Kind).ThenBy(site => EF.Functions.Collate(site.Crew!.Name, "vi-x-icu"))
            .ThenBy(site => site.Position).ThenBy(site => site.IssueId).ToListAsync(cancellationToken);
        var ofDate = sites.Where(site => MaySee(actor, site.Issue!)).ToLookup(site => site.SaturdayDate);
        // What only planning needs is read for the one day that is planned.
        if (actor is null || dates is not [var date])
            return [.. saturdays.Select(saturday => new SaturdayView(saturday.Date, saturday, actor is not null, [.. ofDate[saturday.Date]], [], []) { IsTheirs = Covers })];
        var excluded = await context.SiteExclusions.AsNoTracking().Where(exclusion => exclusion.SaturdayDate == date).Select(exclusion => exclusion.Issue!)
            .OrderBy(issue => issue.Id).ToListAsync(cancellationToken);
        return [new SaturdayView(date, saturdays[0], true, [.. ofDate[date]], await CrewCapacity.AllAsync(context, date, cancellationToken),
            excluded.FindAll(issue => MaySee(actor, issue))) { IsTheirs = Covers }];

        bool Covers(Issue issue) => actor?.Covers(issue) == true;
    }

    private static bool MaySee(Actor? actor, Issue issue) => actor?.MaySee(issue) ?? issue.IsPublic;
}
