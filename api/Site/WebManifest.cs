using GisPlatform.Api.Places;

namespace GisPlatform.Api.Site;

/// <summary><c>/manifest.webmanifest</c>: what a phone needs to put the client among its apps, in either language.</summary>
internal static class WebManifest
{
    private const string Colour = "#0b5a7d";
    private static readonly string[] Kinds = ["government", "utilities"];

    public static void MapWebManifest(this IEndpointRouteBuilder app) => app.MapGet("/manifest.webmanifest", DescribeAsync);

    private static async Task<IResult> DescribeAsync(string? lang, HttpContext http, GetPlace places)
    {
        var place = (await places.RunAsync(http.RequestAborted)).Place;
        var isEnglish = lang == "en";
        var query = isEnglish ? "?lang=en" : "";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Json(
            new
            {
                // One app, whichever language it was added in.
                id = "/", lang = isEnglish ? "en" : "vi", dir = "ltr",
                name = isEnglish ? $"Saturdays with the people – {place.NameEn}" : $"Ngày thứ 7 cùng dân – {place.NameVi}",
                short_name = isEnglish ? "Saturdays" : "Thứ 7",
                description = isEnglish
                    ? "Report what should be mended, and see what officials and residents mend on Saturdays."
                    : "Báo những gì cần sửa, và xem cán bộ cùng người dân sửa gì vào thứ 7.",
                start_url = $"/{query}", scope = "/", display = "standalone", background_color = "#ffffff", theme_color = Colour,
                categories = Kinds,
                icons = new[] { Icon("icon-192.png", "192x192", "any"), Icon("icon-512.png", "512x512", "any"), Icon("maskable-512.png", "512x512", "maskable") },
                shortcuts = new[] { new { name = isEnglish ? "Report a problem" : "Báo vấn đề", url = isEnglish ? "/?lang=en&report=1" : "/?report=1" } },
            },
            contentType: "application/manifest+json");
    }

    // "maskable": a phone may cut it to its own shape.
    private static object Icon(string file, string sizes, string purpose) => new { src = $"/icons/{file}", sizes, type = "image/png", purpose };
}
