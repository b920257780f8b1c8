using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GisPlatform.Api.Murals.Pages;

/// <summary><c>/murals/suggest</c>: the form of somebody who knows a mural that is not shown yet.</summary>
internal static class SuggestPages
{
    public static async Task<RazorComponentResult<SuggestPage>> AnswerAsync(HttpContext http, PlaceDataCache places, MapStart start)
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        return new(new { Place = await places.GetAsync(http.RequestAborted), MapPlace = (await start.RunAsync(bounds: null, http.RequestAborted)).Json, Words = PaperWords.Of(http.Request) });
    }
}
