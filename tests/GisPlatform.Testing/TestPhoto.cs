using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using NetVips;

namespace GisPlatform.Testing;

/// <summary>Pictures made in code: a blue upper and a brown lower half, with noise that differs by seed.</summary>
public static class TestPhoto
{
    /// <summary>A picture as a camera would save it.</summary>
    /// <param name="seed">Another seed is another picture.</param>
    /// <param name="format">Suffix that libvips knows: <c>.jpg</c>, <c>.png</c>, <c>.webp</c>.</param>
    /// <param name="at">Where it says that it was taken.</param>
    /// <param name="orientation">EXIF orientation; 6: the camera was turned, and what is stored must be turned back.</param>
    public static byte[] Make(int seed, int width = 1_200, int height = 800, string format = ".jpg", (double Lon, double Lat)? at = null, int orientation = 1)
    {
        using var sky = Image.Black(width, height / 2) + new double[] { 90, 150, 220 };
        using var ground = Image.Black(width, height - (height / 2)) + new double[] { 140, 110, 80 };
        using var scene = sky.Join(ground, Enums.Direction.Vertical);
        using var noise = Image.Gaussnoise(width, height, sigma: 8, mean: 0, seed: seed);
        using var picture = (scene + noise).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var tagged = picture.Mutate(image =>
        {
            image.Set(GValue.GStrType, "exif-ifd0-Make", "Secret Camera");
            image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "Secret words");
            image.Set(GValue.GIntType, "orientation", orientation);
            if (at is not var (lon, lat))
                return;
            image.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", Sexagesimal(lon));
            image.Set(GValue.GStrType, "exif-ifd3-GPSLongitudeRef", lon < 0 ? "W" : "E");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", Sexagesimal(lat));
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", lat < 0 ? "S" : "N");
        });
        return tagged.WriteToBuffer(format);
    }

    /// <summary>Uploads a photo and answers with the API's words, whatever they are.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient http, byte[] photo, string query = "")
    {
        using var content = new ByteArrayContent(photo);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await http.PostAsync(new Uri($"photos{query}", UriKind.Relative), content);
    }

    /// <summary>Uploads a photo that is taken.</summary>
    /// <returns>The answer.</returns>
    public static async Task<JsonNode> UploadAsync(HttpClient http, byte[] photo, string query = "")
    {
        using var response = await SendAsync(http, photo, query);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static string Sexagesimal(double degrees)
    {
        var thousandths = (long)Math.Round(Math.Abs(degrees) * 3_600_000);
        return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 3_600_000}/1 {thousandths / 60_000 % 60}/1 {thousandths % 60_000}/1000");
    }
}
