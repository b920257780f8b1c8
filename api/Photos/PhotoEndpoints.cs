using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.PhotoStore;
using Microsoft.Net.Http.Headers;

namespace GisPlatform.Api.Photos;

/// <summary><c>POST /photos</c> and <c>/photos/{hash}/{size}</c>.</summary>
internal static class PhotoEndpoints
{
    // A photo never changes. A browser keeps it; a cache that many share asks again now and then, for a photo may be taken out of sight.
    private const string Keep = "public, max-age=31536000, s-maxage=600, immutable";

    public static void MapPhotos(this IEndpointRouteBuilder app)
    {
        app.MapPost("/photos", UploadAsync);
        app.MapGet("/photos/{hash}/{size}", FileAsync);
    }

    // The body is the photo. lon and lat: where it is said to be of.
    private static async Task<IResult> UploadAsync(string? lon, string? lat, HttpContext http, UploadPhoto useCase)
    {
        var place = lon is null && lat is null ? null : GeoInput.Point(Degrees(lon), Degrees(lat), "place");
        var sender = http.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return Results.Ok(await useCase.RunAsync(http.Request.Body, http.Request.ContentLength, place, sender, http.RequestAborted));
    }

    private static double Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;

    private static async Task<IResult> FileAsync(string hash, string size, HttpContext http, GetPhoto useCase)
    {
        var (file, isPublic) = await useCase.RunAsync(hash, size, http.RequestAborted);
        http.Response.Headers.CacheControl = isPublic ? Keep : "private, no-store";
        return Results.Stream(file, DrawnPhoto.ContentType, entityTag: new EntityTagHeaderValue($"\"{hash}-{size}\""));
    }
}
