using Microsoft.AspNetCore.Http.HttpResults;

namespace GisPlatform.Api.Followers;

/// <summary>
/// The pages behind the links in mails. Opening one changes nothing, for mail programs open links by themselves; its button does. Mail
/// programs that stop a list by one click send the same POST (RFC 8058).
/// </summary>
internal static class FollowerPages
{
    public static void MapFollowers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/follow/{what:regex(^(confirm|stop)$)}", async (string what, string? token, string? lang, AnswerFollower answers, HttpContext http) =>
        {
            var reference = await answers.ReferenceOfAsync(token ?? "", http.RequestAborted);
            return Page(http, lang, reference is null ? "gone" : what, reference);
        });
        app.MapPost("/follow/confirm", async (string? token, string? lang, AnswerFollower answers, HttpContext http) =>
        {
            var isGood = await answers.ConfirmAsync(token ?? "", http.RequestAborted);
            return Page(http, lang, isGood ? "confirmed" : "gone", isGood ? await answers.ReferenceOfAsync(token!, http.RequestAborted) : null);
        });
        app.MapPost("/follow/stop", async (string? token, string? lang, AnswerFollower answers, HttpContext http) =>
        {
            await answers.StopAsync(token ?? "", http.RequestAborted);
            return Page(http, lang, "stopped", null);
        });
    }

    private static RazorComponentResult<FollowerPage> Page(HttpContext http, string? lang, string what, string? reference)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return new(new { What = what, Reference = reference, IsEnglish = lang == "en", Path = $"{http.Request.Path}?token={Uri.EscapeDataString(http.Request.Query["token"].ToString())}" })
        {
            StatusCode = what == "gone" ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }
}
