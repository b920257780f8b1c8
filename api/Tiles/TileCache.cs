using GisPlatform.Api.Common;
using Microsoft.Extensions.Caching.Memory;

namespace GisPlatform.Api.Tiles;

/// <summary>Keeps drawn tiles for as long as the database has not changed.</summary>
public sealed class TileCache(DatabaseVersion versions) : IDisposable
{
    private const long MostBytes = 100_000_000;

    private readonly MemoryCache _tiles = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The tile as of now: the kept one if nothing changed since, else a new one.</summary>
    /// <param name="layer">Its layer.</param>
    /// <param name="tile">Which.</param>
    /// <param name="query">The filter.</param>
    public async Task<DrawnTile> GetAsync(TileLayer layer, TileAddress tile, IQueryCollection query, CancellationToken cancellationToken)
    {
        var key = (layer.Name, tile, Canonical(query));
        var version = await versions.ReadAsync(cancellationToken);
        if (_tiles.TryGetValue(key, out DrawnTile? kept) && kept!.Version == version)
            return kept;
        var drawn = new DrawnTile(version, await layer.DrawAsync(tile, query, cancellationToken));
        _tiles.Set(key, drawn, new MemoryCacheEntryOptions { Size = drawn.Size });
        return drawn;
    }

    /// <inheritdoc />
    public void Dispose() => _tiles.Dispose();

    // The same filter in another order is the same tile.
    private static string Canonical(IQueryCollection query) =>
        string.Join('&', query.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
