using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using Npgsql;

namespace GisPlatform.Api.Tiles;

/// <summary>Wards of <c>?asOf=</c> (default: today at the place), and a point to write each name at.</summary>
public sealed class WardTiles(NpgsqlDataSource database, PlaceDataCache places) : TileLayer("wards", new Dictionary<string, IReadOnlyDictionary<string, string>>
{
    ["wards"] = new Dictionary<string, string> { ["code"] = "String", ["name"] = "String", ["approximate"] = "Boolean" },
    ["ward_labels"] = new Dictionary<string, string> { ["code"] = "String", ["name"] = "String" },
})
{
    private static readonly string Sql = ApiSql.Read("Tiles/WardTile.sql");

    /// <inheritdoc />
    public override int MaxAge => 60;

    /// <inheritdoc />
    public override async Task<byte[]> DrawAsync(TileAddress tile, IQueryCollection query, CancellationToken cancellationToken) =>
        await QueryAsync(database, Sql, tile, cancellationToken, TileFilter.AsOf(query) ?? await places.TodayAsync(cancellationToken));
}
