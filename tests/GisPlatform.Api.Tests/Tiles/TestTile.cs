using System.Globalization;
using GisPlatform.Testing;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles.Mapbox;

namespace GisPlatform.Api.Tests.Tiles;

/// <summary>A tile, fetched over HTTP and decoded.</summary>
internal sealed class TestTile
{
    private readonly Dictionary<string, List<IFeature>> _layers = [];

    /// <summary>Issues that it stands for: those of clusters, and single ones.</summary>
    public int Count => this["clusters"].Sum(cluster => Convert.ToInt32(cluster.Attributes["count"], CultureInfo.InvariantCulture)) + this["issues"].Count;

    /// <summary>All attribute values.</summary>
    public string Text => string.Join('\n', _layers.Values.SelectMany(features => features)
        .SelectMany(feature => feature.Attributes.GetValues()).Select(value => $"{value}"));

    /// <summary>Features of a layer.</summary>
    public IReadOnlyList<IFeature> this[string layer] => _layers.GetValueOrDefault(layer) ?? [];

    /// <summary>The tile of a zoom that a position lies in.</summary>
    public static Task<TestTile> AtAsync(ApiServer server, string layer, int zoom, double lon, double lat, string query = "")
    {
        var (x, y) = Address(zoom, lon, lat);
        return GetAsync(server, layer, zoom, x, y, query);
    }

    /// <summary>One tile.</summary>
    public static async Task<TestTile> GetAsync(ApiServer server, string layer, int z, int x, int y, string query = "")
    {
        using var response = await server.Http.GetAsync(new Uri($"tiles/{layer}/{z}/{x}/{y}.mvt{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var tile = new TestTile();
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (bytes.Length == 0)
            return tile;
        var decoded = new MapboxTileReader().Read(new MemoryStream(bytes), new NetTopologySuite.IO.VectorTiles.Tiles.Tile(x, y, z));
        foreach (var decodedLayer in decoded.Layers)
            tile._layers[decodedLayer.Name] = [.. decodedLayer.Features];
        return tile;
    }

    /// <summary>All tiles of a zoom over the place.</summary>
    public static async Task<List<TestTile>> AllAsync(ApiServer server, string layer, int zoom, string query = "")
    {
        var (west, north) = Address(zoom, 106.6580, 20.8563);
        var (east, south) = Address(zoom, 106.6962, 20.8149);
        var tiles = new List<TestTile>();
        for (var x = west; x <= east; x++)
        {
            for (var y = north; y <= south; y++)
                tiles.Add(await GetAsync(server, layer, zoom, x, y, query));
        }

        return tiles;
    }

    /// <summary>How many public issues lie in the tile around a position, counted by the database.</summary>
    public static async Task<int> PublicCountAsync(ApiServer server, int zoom, double lon, double lat, string query)
    {
        var (x, y) = Address(zoom, lon, lat);
        var condition = query.Contains("status", StringComparison.Ordinal) ? "is_open" : query.Contains("text=neo", StringComparison.Ordinal) ? "search @@ 'neo:*'" : "true";
        return (int)await server.Database.ScalarAsync<long>(
            $"select count(*) from issue where is_public and {condition} and anchor_3857 && ST_TileEnvelope({zoom}, {x}, {y})");
    }

    private static (int X, int Y) Address(int zoom, double lon, double lat)
    {
        var tiles = 1 << zoom;
        var radians = lat * Math.PI / 180;
        return ((int)((lon + 180) / 360 * tiles), (int)((1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * tiles));
    }
}
