using GisPlatform.Api.Places;

namespace GisPlatform.Api.Tiles;

/// <summary>Describes a layer to map clients (TileJSON 3.0.0).</summary>
internal static class TileJson
{
    public static async Task<IResult> DescribeAsync(
        string layer, HttpRequest request, IEnumerable<TileLayer> layers, GetPlace places, CancellationToken cancellationToken)
    {
        var found = TileEndpoints.Find(layers, layer);
        var place = await places.RunAsync(cancellationToken);
        return Results.Json(new
        {
            tilejson = "3.0.0",
            name = found.Name,
            description = $"{place.Place.NameEn}: {found.Name}",
            // Maps of the place credit the sources of its base map; see SOURCES.md of the place.
            attribution = place.Place.Attribution,
            scheme = "xyz",
            tiles = new[] { $"{request.Scheme}://{request.Host}{request.PathBase}/tiles/{found.Name}/{{z}}/{{x}}/{{y}}.mvt{request.QueryString}" },
            minzoom = 0,
            maxzoom = TileAddress.MaxZoom,
            bounds = new[] { place.Bounds.MinX, place.Bounds.MinY, place.Bounds.MaxX, place.Bounds.MaxY },
            vector_layers = found.SourceLayers.Select(source => new { id = source.Key, fields = source.Value }),
        });
    }
}
