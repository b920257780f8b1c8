using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Api.Places;
using GisPlatform.Api.Wards;
using GisPlatform.Data.Wards;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>
/// The form on a ward's page (<c>POST /ward/{code}/follow</c>), which works without a script, and the pages behind the links in mails about wards
/// (<c>/follow/ward/confirm</c>, <c>…/stop</c>), as <see cref="FollowerPages"/> has them for issues.
/// </summary>
internal static class WardFollowPages
{
    private const int MostBytes = 8_192;

    /// <summary>Path that takes the wish to follow a ward.</summary>
    public static string PathOf(Ward ward, DateOnly today) => $"/ward/{ward.Code}/follow{(ward.IsValidOn(today) ? "" : $"?asOf={ward.ValidTo ?? ward.ValidFrom:yyyy-MM-dd}")}";

    public static void MapWardFollowers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ward/{code}/follow", (string code, string? asOf, HttpContext http) =>
            Results.Redirect(PaperWords.Of(http.Request).Link($"/ward/{Uri.EscapeDataString(code)}{(asOf is null ? "" : $"?asOf={Uri.EscapeDataString(asOf)}")}")));
        app.MapPost("/ward/{code}/follow", FollowAsync);
        app.MapGet("/follow/ward/{what:regex(^(confirm|stop)$)}", async (string what, string? token, AnswerWardFollower answers, HttpContext http) =>
        {
            var ward = await answers.WardOfAsync(token ?? "", http.RequestAborted);
            return await PageAsync(http, ward is null ? "gone" : what, ward);
        });
        app.MapPost("/follow/ward/confirm", async (string? token, AnswerWardFollower answers, HttpContext http) =>
        {
            await answers.ConfirmAsync(token ?? "", http.RequestAborted);
            var ward = await answers.WardOfAsync(token ?? "", http.RequestAborted);
            return await PageAsync(http, ward is null ? "gone" : "confirmed", ward);
        });
        app.MapPost("/follow/ward/stop", async (string? token, AnswerWardFollower answers, HttpContext http) =>
        {
            await answers.StopAsync(token ?? "", http.RequestAborted);
            return await PageAsync(http, "stopped", null);
        });
    }

    private static async Task<IResult> FollowAsync(
        string code, string? asOf, HttpContext http, FollowWard follow, FindWards wards, PlaceDataCache places, IOptions<MailOptions> mail)
    {
        // Another site must not make its visitors ask for mails, each from an address of their own.
        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
            throw new AppError(ErrorCode.Forbidden, null, "Biểu mẫu này chỉ gửi được từ trang của phường.", "This form can be sent from the page of the ward only.");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        var words = PaperWords.Of(http.Request);
        var date = DateInput.Checked(asOf, "asOf");
        var ward = await wards.ByCodeAsync(code, date, http.RequestAborted)
            ?? throw new AppError(ErrorCode.NotFound, "ward", $"Không có phường mang mã '{code}'.", $"There is no ward with the code '{code}'.");
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        string email = form["email"].ToString(), proof = form["proof"].ToString();
        AppError? refusal = null;
        try
        {
            await follow.RunAsync(code, date, email, words.Language, proof, ClientAddress.Of(http), http.RequestAborted, isPlainForm: true);
        }
        catch (AppError error) when (error.Code is ErrorCode.BadUserInput or ErrorCode.RateLimited or ErrorCode.ProofRequired)
        {
            refusal = error;
        }

        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<FollowedPage>(new
        {
            Ward = ward, Today = await places.TodayAsync(http.RequestAborted), Email = email.Trim(), Words = words, MailIsLocal = mail.Value.IsLocal, Error = refusal?.In(words),
        })
        {
            StatusCode = refusal?.Code switch { null => StatusCodes.Status200OK, ErrorCode.RateLimited => StatusCodes.Status429TooManyRequests, _ => StatusCodes.Status400BadRequest },
        };
    }

    private static async Task<RazorComponentResult<FollowerPage>> PageAsync(HttpContext http, string what, Ward? ward)
    {
        var words = PaperWords.Of(http.Request);
        var today = await http.RequestServices.GetRequiredService<PlaceDataCache>().TodayAsync(http.RequestAborted);
        return FollowerPages.Page(http, what, ward is null ? null : words.Ward(ward.Name), ward is null ? "/ward" : WardAddress.PathOf(ward, today), isWard: true);
    }
}
