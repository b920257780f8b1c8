using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Wards;

/// <summary>The wards of a date.</summary>
public sealed class FindWards(IDbContextFactory<GisDbContext> database, PlaceDataCache places)
{
    /// <summary>All of them, by name in Vietnamese order.</summary>
    /// <param name="asOf">The date; null: today at the place.</param>
    public async Task<IEnumerable<Ward>> AllAsync(DateOnly? asOf, CancellationToken cancellationToken) =>
        (await places.GetAsync(cancellationToken)).WardsOn(asOf ?? await places.TodayAsync(cancellationToken));

    /// <summary>One of them, or null.</summary>
    public async Task<Ward?> ByCodeAsync(string code, DateOnly? asOf, CancellationToken cancellationToken) =>
        (await AllAsync(asOf, cancellationToken)).FirstOrDefault(ward => ward.Code == code);

    /// <summary>The one that covers a point, or null outside the place.</summary>
    public async Task<Ward?> AtAsync(Point point, DateOnly? asOf, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        // Through the part, as issues are filed: a point on a border belongs to one ward, the same each time.
        var part = await context.WardParts.Where(part => part.Boundary.Covers(point)).OrderBy(part => part.Id)
            .Select(part => (int?)part.Id).FirstOrDefaultAsync(cancellationToken);
        return part is null ? null : await OfPartAsync(part.Value, asOf, cancellationToken);
    }

    /// <summary>The one that a part belongs to, or null when none was valid then.</summary>
    public async Task<Ward?> OfPartAsync(int part, DateOnly? asOf, CancellationToken cancellationToken) =>
        (await places.GetWithPartAsync(part, cancellationToken)).WardOf(part, asOf ?? await places.TodayAsync(cancellationToken));
}
