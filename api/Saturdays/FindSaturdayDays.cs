using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>A Saturday in a list for everybody.</summary>
/// <param name="Saturday">The row.</param>
/// <param name="Planned">Public sites.</param>
/// <param name="Done">Those that officials say are done.</param>
/// <param name="Confirmed">Those whose issue residents confirmed.</param>
public sealed record SaturdayDay(Saturday Saturday, int Planned, int Done, int Confirmed);

/// <summary>The Saturdays that the public knows of, with what came of them; the same for whoever asks.</summary>
public sealed class FindSaturdayDays(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Those of a time, the latest first.</summary>
    public async Task<IReadOnlyList<SaturdayDay>> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Saturdays.AsNoTracking().Where(saturday => saturday.Status != SaturdayStatus.Draft && saturday.Date >= from && saturday.Date <= to)
            .OrderByDescending(saturday => saturday.Date)
            .Select(saturday => new SaturdayDay(
                saturday,
                saturday.Sites.Count(site => site.Issue!.IsPublic),
                saturday.Sites.Count(site => site.Issue!.IsPublic && site.Status == SiteStatus.Done),
                saturday.Sites.Count(site => site.Issue!.IsPublic && site.Status == SiteStatus.Done && site.Issue.Status == IssueStatus.Confirmed)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The years that have any, the latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Saturdays.Where(saturday => saturday.Status != SaturdayStatus.Draft).Select(saturday => saturday.Date.Year).Distinct()
            .OrderDescending().ToListAsync(cancellationToken);
    }
}
