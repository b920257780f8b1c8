using System.Globalization;
using System.Text;
using GisPlatform.Api.Common;
using GisPlatform.Api.Murals.Walking;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.BaseMap;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Pages;

/// <summary><c>/murals/walk?from=lat,lon&amp;minutes=60&amp;end=start|last</c>: a walk to read and to take along, and <c>/murals/walk.gpx</c>.</summary>
internal static class WalkPages
{
    private const int DefaultMinutes = 60;
    private const int LookMinutes = 3;

    public static async Task<RazorComponentResult<WalkPage>> AnswerAsync(
        HttpContext http, FindMuralWalk walks, MuralCards cards, PlaceDataCache places, IDbContextFactory<GisDbContext> database, SnapshotCache kept)
    {
        var cancel = http.RequestAborted;
        var words = PaperWords.Of(http.Request);
        var place = await places.GetAsync(cancel);
        var walk = Question(http.Request.Query) is { } question ? await walks.RunAsync(question, cancel) : null;
        var today = await places.TodayAsync(cancel);
        http.Response.Headers.CacheControl = walk is null ? "public, max-age=60" : "no-store";
        // A walk is taken along: the device of whoever asked may keep it, nobody between may.
        OfflineCopy.Allow(http);
        return new(new
        {
            Place = place, Walk = walk, Words = words, Landmarks = await LandmarksAsync(database, cancel),
            Cards = walk is null ? [] : await cards.RunAsync([.. walk.Stops.Select(mural => new FoundMural(mural, "", null))], cancel),
            Map = walk is { Legs.Count: > 0 } ? await MuralSketch.DrawAsync(walk, database, place, today, words, cancel) : null,
        });
    }

    public static async Task<IResult> FileAsync(HttpContext http, FindMuralWalk walks)
    {
        var words = PaperWords.Of(http.Request);
        var question = Question(http.Request.Query) ?? throw AppError.BadInput("from", "Cần điểm đi, ví dụ from=20.8512,106.6807.", "A start is needed, such as from=20.8512,106.6807.");
        var walk = await walks.RunAsync(question, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(WalkFile.Write(walk, words.Of("Đi bộ xem tranh tường", "A walk past murals"), words)), "application/gpx+xml", "murals-walk.gpx");
    }

    /// <summary>Path and query of a walk.</summary>
    public static string PathOf(WalkQuestion question, string page = "/murals/walk") =>
        $"{page}?from={LatLon.Write(question.From)}&minutes={question.Minutes}&end={(question.ReturnsToStart ? "start" : "last")}";

    private static WalkQuestion? Question(IQueryCollection query)
    {
        var from = query["from"].ToString();
        if (string.IsNullOrWhiteSpace(from))
            return null;
        var minutes = query["minutes"].ToString() is { Length: > 0 } text
            ? int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw AppError.BadInput("minutes", "'minutes' phải là một số phút.", "'minutes' must be a number of minutes.")
            : DefaultMinutes;
        FigureInput.Checked(minutes, 10, 240, "minutes");
        return new WalkQuestion(LatLon.Parse(from, "from"), minutes, LookMinutes, query["end"] != "last");
    }

    private static async Task<IReadOnlyList<BaseMapFeature>> LandmarksAsync(IDbContextFactory<GisDbContext> database, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.BaseMap.AsNoTracking().Where(feature => feature.Kind == "landmark").OrderBy(feature => EF.Functions.Collate(feature.NameVi, "vi-x-icu")).ToListAsync(cancellationToken);
    }
}
