using GisPlatform.Data;
using GisPlatform.Data.BaseMap;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Places;

/// <summary>Reads the base map.</summary>
internal static class BaseMapReading
{
    /// <summary>All of it, in the order in which it is drawn.</summary>
    public static async Task<IReadOnlyList<BaseMapFeature>> BaseMapAsync(this GisDbContext context, CancellationToken cancellationToken) =>
        await context.BaseMap.AsNoTracking().OrderBy(feature => feature.Id).ToListAsync(cancellationToken);

    /// <summary>The same where no database is open yet.</summary>
    public static async Task<IReadOnlyList<BaseMapFeature>> BaseMapAsync(this IDbContextFactory<GisDbContext> database, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.BaseMapAsync(cancellationToken);
    }
}
