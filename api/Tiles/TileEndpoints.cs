using GisPlatform.Api.Common;
using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.Tiles;

/// <summary><c>/tiles/{layer}/{z}/{x}/{y}.mvt</c> and <c>/tiles/{layer}.json</c>.</summary>
internal static class TileEndpoints
{
    private const string ContentType = "application/vnd.mapbox-vector-tile";

    public static void MapTiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/tiles/{layer}/{z}/{x}/{y}.mvt", TileAsync);
        app.MapGet("/tiles/{layer}.json", TileJson.DescribeAsync);
    }

    /// <exception cref="AppError">There is no such layer.</exception>
    public static TileLayer Find(IEnumerable<TileLayer> layers, string name) =>
        layers.FirstOrDefault(layer => layer.Name == name) ?? throw new AppError(ErrorCode.NotFound, "layer",
            $"Không có lớp bản đồ '{name}'. Các lớp: {string.Join(", ", layers.Select(layer => layer.Name))}.",
            $"There is no layer '{name}'. There are: {string.Join(", ", layers.Select(layer => layer.Name))}.");

    private static async Task<IResult> TileAsync(
        string layer, string z, string x, string y, HttpContext http, IEnumerable<TileLayer> layers, TileCache cache)
    {
        var found = Find(layers, layer);
        var tile = await cache.GetAsync(found, TileAddress.Parse(layer, z, x, y), http.Request.Query, http.RequestAborted);
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tile.ETag;
        headers.CacheControl = new CacheControlHeaderValue
        {
            Public = true, MaxAge = TimeSpan.FromSeconds(found.MaxAge), MustRevalidate = found.MaxAge == 0, NoCache = found.MaxAge == 0,
        };
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(tile.ETag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (tile.IsEmpty)
            return Results.NoContent();
        var (bytes, encoding) = tile.For(http.Request.Headers.AcceptEncoding.ToString());
        http.Response.Headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, ContentType);
    }
}
