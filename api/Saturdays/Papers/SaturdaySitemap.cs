using GisPlatform.Api.Site.Crawling;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>The pages of the Saturdays that the public knows of.</summary>
internal sealed class SaturdaySitemap(IDbContextFactory<GisDbContext> database) : ISitemapPart
{
    public async Task<IReadOnlyList<SitemapPage>> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var days = await context.Saturdays.AsNoTracking().Where(saturday => saturday.Status != SaturdayStatus.Draft).OrderByDescending(saturday => saturday.Date)
            .Select(saturday => new { saturday.Date, Changed = saturday.ClosedAt ?? saturday.PublishedAt }).ToListAsync(cancellationToken);
        return [new("/saturdays"), .. days.Select(day => new SitemapPage(SaturdayPapers.PageOf(day.Date), day.Changed))];
    }
}
