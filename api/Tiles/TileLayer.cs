using GisPlatform.Api.Common;
using Npgsql;

namespace GisPlatform.Api.Tiles;

/// <summary>A layer of vector tiles (Mapbox Vector Tile 2.1), drawn by PostGIS from SQL beside this file.</summary>
/// <param name="name">As in the URL.</param>
/// <param name="sourceLayers">The layers within a tile, and the fields of each with their types.</param>
public abstract class TileLayer(string name, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> sourceLayers)
{
    /// <summary>As in the URL.</summary>
    public string Name { get; } = name;

    /// <summary>For TileJSON's <c>vector_layers</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> SourceLayers { get; } = sourceLayers;

    /// <summary>How long a browser may keep a tile without asking again, seconds.</summary>
    public abstract int MaxAge { get; }

    /// <summary>Draws a tile.</summary>
    /// <param name="tile">Which.</param>
    /// <param name="query">The URL's filter.</param>
    /// <returns>An MVT; empty where there is nothing.</returns>
    /// <exception cref="AppError">A filter value is malformed.</exception>
    public abstract Task<byte[]> DrawAsync(TileAddress tile, IQueryCollection query, CancellationToken cancellationToken);

    /// <summary>Runs SQL that takes z, x, y and further parameters and gives one tile.</summary>
    protected static async Task<byte[]> QueryAsync(
        NpgsqlDataSource database, string sql, TileAddress tile, CancellationToken cancellationToken, params object?[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in (object?[])[tile.Z, tile.X, tile.Y, .. parameters])
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return await command.ExecuteScalarAsync(cancellationToken) as byte[] ?? [];
    }
}
