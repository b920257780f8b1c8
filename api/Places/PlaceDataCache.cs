using GisPlatform.Api.Common;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Places;

/// <summary>Keeps <see cref="PlaceData"/> for a few seconds, so that a request need not read it again.</summary>
/// <remarks>What the public may see is decided in the database each time, never from here.</remarks>
public sealed class PlaceDataCache(IDbContextFactory<GisDbContext> database, TimeProvider clock)
{
    /// <summary>How long a change of wards or categories may take to show in GraphQL.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private volatile Entry? _entry;

    /// <summary>Today's date at the place.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        (await GetAsync(cancellationToken)).DateAt(clock.GetUtcNow());

    /// <summary>The data, at most <see cref="Lifetime"/> old.</summary>
    /// <exception cref="AppError">No place is loaded.</exception>
    public async ValueTask<PlaceData> GetAsync(CancellationToken cancellationToken) =>
        _entry is { } entry && clock.GetElapsedTime(entry.ReadAt) < Lifetime ? entry.Data : await RefreshAsync(cancellationToken);

    /// <summary>Reads anew from now on: it was changed here.</summary>
    public void Forget() => _entry = null;

    /// <summary>The data, with that part in it: a part that is not known yet comes from wards loaded a moment ago.</summary>
    public async ValueTask<PlaceData> GetWithPartAsync(int part, CancellationToken cancellationToken)
    {
        var data = await GetAsync(cancellationToken);
        return data.WardsOfPart.Contains(part) ? data : await RefreshAsync(cancellationToken);
    }

    private async Task<PlaceData> RefreshAsync(CancellationToken cancellationToken)
    {
        var readAt = clock.GetTimestamp();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var place = await context.Places.AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw new AppError(ErrorCode.NotFound, null,
                "Chưa nạp dữ liệu địa bàn. Hãy chạy './run'.", "No place is loaded. Run './run'.");
        var categories = await context.Categories.AsNoTracking().OrderBy(category => category.SortOrder).ToListAsync(cancellationToken);
        var wards = await context.Wards.AsNoTracking()
            .OrderBy(ward => EF.Functions.Collate(ward.Name, "vi-x-icu")).ToListAsync(cancellationToken);
        var byKey = wards.ToDictionary(ward => (ward.Code, ward.ValidFrom));
        var links = await context.WardPartsOf.AsNoTracking().ToListAsync(cancellationToken);
        var data = new PlaceData(place, TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone), categories, wards,
            links.Where(link => byKey.ContainsKey((link.WardCode, link.WardValidFrom)))
                .ToLookup(link => link.WardPartId, link => byKey[(link.WardCode, link.WardValidFrom)]));
        _entry = new Entry(data, readAt);
        return data;
    }

    private sealed record Entry(PlaceData Data, long ReadAt);
}
