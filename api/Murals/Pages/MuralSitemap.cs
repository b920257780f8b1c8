using GisPlatform.Api.Site.Crawling;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Pages;

/// <summary>The gallery, and the page of each mural.</summary>
internal sealed class MuralSitemap(IDbContextFactory<GisDbContext> database) : ISitemapPart
{
    public async Task<IReadOnlyList<SitemapPage>> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var murals = await context.Murals.AsNoTracking().OrderBy(mural => mural.Id).Select(mural => new { mural.Id, mural.UpdatedAt }).ToListAsync(cancellationToken);
        return [new("/murals"), new("/murals/walk"), .. murals.Select(mural => new SitemapPage($"/mural/{mural.Id}", mural.UpdatedAt))];
    }
}
