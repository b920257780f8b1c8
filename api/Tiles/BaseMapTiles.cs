using GisPlatform.Api.Common;
using Npgsql;

namespace GisPlatform.Api.Tiles;

/// <summary>Streets, railway, rivers, lakes and landmarks, and points to write the names of areas and landmarks at.</summary>
public sealed class BaseMapTiles(NpgsqlDataSource database) : TileLayer("basemap", new Dictionary<string, IReadOnlyDictionary<string, string>>
{
    ["basemap"] = new Dictionary<string, string>
    {
        ["kind"] = "String", ["class"] = "String", ["name_vi"] = "String", ["name_en"] = "String", ["width_m"] = "Number",
    },
    ["labels"] = new Dictionary<string, string>
    {
        ["kind"] = "String", ["class"] = "String", ["name_vi"] = "String", ["name_en"] = "String",
    },
})
{
    private static readonly string Sql = ApiSql.Read("Tiles/BaseMapTile.sql");

    /// <inheritdoc />
    public override int MaxAge => 3600;

    /// <inheritdoc />
    public override Task<byte[]> DrawAsync(TileAddress tile, IQueryCollection query, CancellationToken cancellationToken) =>
        QueryAsync(database, Sql, tile, cancellationToken);
}
