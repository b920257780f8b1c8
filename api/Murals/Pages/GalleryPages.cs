using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Api.Site;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Pages;

/// <summary><c>/murals</c>: the gallery, by <c>?ward=&amp;artist=&amp;year=&amp;status=&amp;text=</c>; <c>near=lat,lon</c> has the nearest first.</summary>
internal static class GalleryPages
{
    private const int PageSize = 60;
    private const double Anywhere = 100_000;

    public static async Task<RazorComponentResult<GalleryPage>> AnswerAsync(
        HttpContext http, FindMurals murals, MuralCards cards, PlaceDataCache places, MapStart start, IDbContextFactory<GisDbContext> database)
    {
        var cancel = http.RequestAborted;
        var query = GalleryQuery.Of(http.Request.Query);
        var near = query.Near is { } at ? LatLon.Parse(at, "near") : null;
        var filter = new MuralFilter
        {
            Ward = query.Ward is { } ward ? [ward] : null, Artist = query.Artist, Text = query.Text,
            YearMin = query.YearNumber, YearMax = query.YearNumber, Status = query.StatusValue is { } status ? [status] : null,
            Near = near, Metres = near is null ? null : Anywhere,
        };
        var page = await murals.RunAsync(filter, near is null ? MuralOrder.Newest : MuralOrder.Nearest, PageSize, query.After, cancel);
        await using var context = await database.CreateDbContextAsync(cancel);
        var years = await context.Murals.Select(mural => mural.PaintedOn.Year).Distinct().OrderDescending().ToListAsync(cancel);
        var artists = await context.Murals.Select(mural => mural.Artists).Distinct().OrderBy(artist => EF.Functions.Collate(artist, "vi-x-icu")).Take(200).ToListAsync(cancel);
        // With a position in it it is one reader's own.
        http.Response.Headers.CacheControl = near is null ? "public, max-age=60" : "no-store";
        if (near is null)
            OfflineCopy.Allow(http);
        return new(new
        {
            Place = await places.GetAsync(cancel), Today = await places.TodayAsync(cancel), Query = query, Words = PaperWords.Of(http.Request),
            Cards = await cards.RunAsync(page.Items, cancel), Next = page.HasMore ? page.Items[^1].Cursor : null,
            Total = await murals.CountAsync(filter, cancel), Years = years, Artists = artists, MapPlace = (await start.RunAsync(bounds: null, cancel)).Json,
        });
    }
}

/// <summary>What a reader chose, as it stands in the address; empty fields of a form are not chosen.</summary>
/// <param name="Ward">Code of a ward of today.</param>
/// <param name="Artist">Who painted.</param>
/// <param name="Year">Year of painting.</param>
/// <param name="Status">How they are.</param>
/// <param name="Text">Words.</param>
/// <param name="Near">Latitude and longitude.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record GalleryQuery(string? Ward, string? Artist, string? Year, string? Status, string? Text, string? Near, string? After)
{
    /// <summary>Whether anything is chosen.</summary>
    public bool IsFiltered => (Ward ?? Artist ?? Year ?? Status ?? Text) is not null;

    internal int? YearNumber => Year is null ? null : int.TryParse(Year, CultureInfo.InvariantCulture, out var year)
        ? year : throw AppError.BadInput("year", "'year' phải là một năm, ví dụ 2024.", "'year' must be a year such as 2024.");

    internal MuralStatus? StatusValue => Status is null ? null : Enum.TryParse<MuralStatus>(Status, ignoreCase: true, out var status) && Enum.IsDefined(status)
        ? status : throw AppError.BadInput("status", "'status' là VISIBLE, FADED hoặc LOST.", "'status' is VISIBLE, FADED or LOST.");

    internal static GalleryQuery Of(IQueryCollection query)
    {
        return new(Field("ward"), Field("artist"), Field("year"), Field("status"), Field("text"), Field("near"), Field("after"));

        string? Field(string name) => string.IsNullOrWhiteSpace(query[name]) ? null : query[name].ToString();
    }

    /// <summary>The address of the list, without the position; <paramref name="after"/> goes on behind a cursor.</summary>
    public string PathOf(string? after) => $"/murals{QueryString.Create(new Dictionary<string, string?>
    {
        ["ward"] = Ward, ["artist"] = Artist, ["year"] = Year, ["status"] = Status, ["text"] = Text, ["near"] = after is null ? null : Near, ["after"] = after,
    }.Where(pair => pair.Value is not null))}";
}
