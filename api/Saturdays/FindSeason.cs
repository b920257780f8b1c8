using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>A year of Saturdays: what was planned and done where, and who went out how often.</summary>
public sealed class FindSeason(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    private const int FirstYear = 2000;

    /// <summary>Counts. Wards have issues of public categories alone, whoever asks; drafts and the crews are for staff.</summary>
    /// <param name="year">The year; null: this one.</param>
    /// <exception cref="AppError">The year is too far back or ahead.</exception>
    public async Task<Season> RunAsync(int? year, CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        var wanted = year ?? today.Year;
        if (wanted < FirstYear || wanted > today.Year + 1)
            throw AppError.BadInput("year", $"Năm phải từ {FirstYear} đến {today.Year + 1}.", $"The year must be {FirstYear} to {today.Year + 1}.");
        var isStaff = await actors.FindAsync(cancellationToken) is { IsStaff: true };
        var (first, last) = (new DateOnly(wanted, 1, 1), new DateOnly(wanted, 12, 31));
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var saturdays = await context.Saturdays.AsNoTracking()
            .Where(saturday => saturday.Date >= first && saturday.Date <= last && (isStaff || saturday.Status != SaturdayStatus.Draft))
            .ToDictionaryAsync(saturday => saturday.Date, saturday => saturday.Status, cancellationToken);
        var dates = saturdays.Keys.ToList();
        var sites = await context.Sites.AsNoTracking().Where(site => dates.Contains(site.SaturdayDate))
            .GroupBy(site => new { site.SaturdayDate, site.Issue!.WardPartId, site.Issue.IsPublic, site.CrewId, site.Status, IsConfirmed = site.Issue.Status == IssueStatus.Confirmed })
            .Select(group => new SeasonSites(group.Key.SaturdayDate, group.Key.WardPartId, group.Key.IsPublic, group.Key.CrewId, group.Key.Status, group.Key.IsConfirmed, group.Count()))
            .ToListAsync(cancellationToken);
        var crews = isStaff ? await context.Crews.AsNoTracking().Where(crew => crew.IsActive)
            .OrderBy(crew => crew.Kind).ThenBy(crew => EF.Functions.Collate(crew.Name, "vi-x-icu")).ToListAsync(cancellationToken) : [];
        return new(wanted, [.. Days(wanted, saturdays, sites, await places.GetAsync(cancellationToken))], [.. crews.Select(crew => CrewSeason.Of(crew, sites))]);
    }

    private static IEnumerable<SeasonDay> Days(int year, Dictionary<DateOnly, SaturdayStatus> saturdays, List<SeasonSites> sites, PlaceData place)
    {
        var ofDate = sites.Where(group => group.IsPublic).ToLookup(group => group.Date);
        for (var date = Shortlist.DateOf(null, new DateOnly(year - 1, 12, 31)); date.Year == year; date = date.AddDays(7))
        {
            yield return new(date, saturdays.TryGetValue(date, out var status) ? status : null, Dates.PublicHolidays.On(date), [.. ofDate[date]
                .GroupBy(group => place.WardOf(group.WardPartId, place.Place.DefaultWardsAsOf))
                .Where(ward => ward.Key is not null)
                .OrderBy(ward => ward.Key!.Code, StringComparer.Ordinal)
                .Select(ward => SeasonWard.Of(ward.Key!, [.. ward]))]);
        }
    }
}
