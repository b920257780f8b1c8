using GisPlatform.Api.Common;
using GisPlatform.Api.Site.Errors;
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
        app.MapGet("/follow/{what:regex(^(confirm|stop)$)}", async (string what, string? token, AnswerFollower answers, HttpContext http) =>
        {
            var reference = await answers.ReferenceOfAsync(token ?? "", http.RequestAborted);
            return OfIssue(http, reference is null ? "gone" : what, reference);
        });
        app.MapPost("/follow/confirm", async (string? token, AnswerFollower answers, HttpContext http) =>
        {
            var isGood = await answers.ConfirmAsync(token ?? "", http.RequestAborted);
            return OfIssue(http, isGood ? "confirmed" : "gone", isGood ? await answers.ReferenceOfAsync(token!, http.RequestAborted) : null);
        });
        app.MapPost("/follow/stop", async (string? token, AnswerFollower answers, HttpContext http) =>
        {
            await answers.StopAsync(token ?? "", http.RequestAborted);
            return OfIssue(http, "stopped", null);
        });
    }

    /// <summary>One of these pages.</summary>
    /// <param name="http">The request.</param>
    /// <param name="what">confirm, stop, confirmed, stopped or gone.</param>
    /// <param name="name">What is followed; null: that is not known any more.</param>
    /// <param name="link">Path of what is followed, or to go on from.</param>
    /// <param name="isWard">Whether it is a ward; else an issue.</param>
    internal static RazorComponentResult<FollowerPage> Page(HttpContext http, string what, string? name, string link, bool isWard)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return new(new { What = what, Name = name, Link = link, IsWard = isWard, Words = PaperWords.Of(http.Request), Path = BrowserRequest.PathOf(http.Request) })
        {
            StatusCode = what == "gone" ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }

    private static RazorComponentResult<FollowerPage> OfIssue(HttpContext http, string what, string? reference) =>
        Page(http, what, reference, reference is null ? "/" : $"/?issue={reference}", isWard: false);
}
