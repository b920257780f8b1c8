using GisPlatform.Api.Common;
using GisPlatform.PhotoStore;
using NetVips;

namespace GisPlatform.Api.Murals.Pages;

/// <summary><c>/mural/{id}/preview.jpg</c>: the picture that a link is shown with elsewhere, in the one form that every such place reads.</summary>
internal static class MuralPreview
{
    public const int Width = 1_200;
    public const int Height = 630;

    public static async Task<IResult> AnswerAsync(string id, GetMural murals, MuralPhotos photos, IPhotoStore store, HttpContext http)
    {
        var mural = await murals.RunAsync(id, http.RequestAborted) ?? throw MuralRights.NotFound("id");
        var photo = (await photos.RunAsync([mural.Id], http.RequestAborted))[mural.Id].FirstOrDefault() ?? throw MuralRights.NotFound("id");
        await using var file = await store.OpenAsync(photo.Hash, PhotoSize.Large, http.RequestAborted) ?? throw MuralRights.NotFound("id");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(Draw(content.ToArray()), "image/jpeg");
    }

    private static byte[] Draw(byte[] photo)
    {
        using var picture = Image.ThumbnailBuffer(photo, Width, height: Height, crop: Enums.Interesting.Centre);
        return picture.JpegsaveBuffer(q: 82, keep: Enums.ForeignKeep.None);
    }
}
