using System.Globalization;
using System.Text.Json;
using GisPlatform.Api.Places;
using GisPlatform.Data.Places;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Site;

/// <summary>What a page tells its map of the place, so that the map can begin before any request.</summary>
public sealed class MapStart(GetPlace places, IOptions<MapBackground> background)
{
    /// <summary>Works it out.</summary>
    /// <param name="bounds">What the map shows first, EPSG:4326; null: the whole place.</param>
    /// <returns>The place, and JSON for the map's <c>data-place</c>.</returns>
    public async Task<(Place Place, string Json)> RunAsync(Envelope? bounds, CancellationToken cancellationToken)
    {
        var overview = await places.RunAsync(cancellationToken);
        var seen = bounds ?? overview.Bounds;
        var online = background.Value;
        return (overview.Place, JsonSerializer.Serialize(new
        {
            bounds = new[] { seen.MinX, seen.MinY, seen.MaxX, seen.MaxY },
            attribution = overview.Place.Attribution,
            background = online.IsSet ? new { online.Tiles, online.Attribution, online.TileSize, online.MaxZoom } : null,
            defaultWardsAsOf = overview.Place.DefaultWardsAsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }, JsonSerializerOptions.Web));
    }
}
