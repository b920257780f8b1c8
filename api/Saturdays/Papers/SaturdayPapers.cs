using System.Text;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Planning;
using GisPlatform.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>
/// What a Saturday leaves the screen as: <c>/saturdays</c> (all of them), <c>/saturdays/{date}</c> (the page of the day), <c>…/print</c> (sheets, for staff), <c>…/sites.csv</c>,
/// <c>…/route.gpx?crew=</c>, and <c>/saturdays/calendar.ics?ward=</c> (with <c>asOf=</c> for another ward map) or <c>?crew=</c>. All but the sheets are for everybody, and hold what the asker may see.
/// </summary>
internal static class SaturdayPapers
{
    /// <summary>Path of the page of a day.</summary>
    public static string PageOf(DateOnly date) => $"/saturdays/{date:yyyy-MM-dd}";

    public static void MapSaturdays(this IEndpointRouteBuilder app)
    {
        app.MapGet("/saturdays", ListAsync);
        app.MapGet("/saturdays/{date}", PageAsync);
        app.MapGet("/saturdays/{date}/print", PrintAsync);
        app.MapGet("/saturdays/{date}/sites.csv", TableAsync);
        app.MapGet("/saturdays/{date}/route.gpx", RouteAsync);
        app.MapGet("/saturdays/calendar.ics", CalendarAsync);
    }

    private static async Task<RazorComponentResult<SaturdaysPage>> ListAsync(string? year, HttpContext http, FindSaturdayDays days, PlaceDataCache places)
    {
        var today = await places.TodayAsync(http.RequestAborted);
        var years = await days.YearsAsync(http.RequestAborted);
        var chosen = year is null ? years.Append(today.Year).First()
            : int.TryParse(year, out var number) && years.Contains(number) ? number
            : throw new AppError(ErrorCode.NotFound, "year", $"Không có buổi thứ 7 nào năm '{year}'.", $"There is no Saturday of the year '{year}'.");
        var shown = await days.RunAsync(new DateOnly(chosen, 1, 1), new DateOnly(chosen, 12, 31), http.RequestAborted);
        var coming = await days.RunAsync(today, today.AddYears(1), http.RequestAborted);
        OfflineCopy.AllowShared(http);
        return new(new
        {
            Place = await places.GetAsync(http.RequestAborted), Today = today, Year = chosen, Years = years, Words = PaperWords.Of(http.Request),
            Coming = coming.Where(IsToCome).Reverse().ToList(), Past = shown.Where(day => !IsToCome(day)).ToList(),
        });

        bool IsToCome(SaturdayDay day) => day.Saturday is { Status: Data.Saturdays.SaturdayStatus.Published } saturday && saturday.Date >= today;
    }

    private static async Task<RazorComponentResult<SaturdayPage>> PageAsync(
        string date, string? ward, string? lang, HttpContext http, FindSaturdays saturdays, PlaceDataCache places, FindBeforeAfter photos)
    {
        var view = await FindAsync(date, saturdays, http.RequestAborted);
        var place = await places.GetAsync(http.RequestAborted);
        var sites = SheetSite.Numbered(view.Sites, place).Where(site => ward is null || site.Ward?.Code == ward).ToList();
        KeepFromCaches(http);
        OfflineCopy.Allow(http);
        return new(new
        {
            View = view, Place = place, Sites = sites, Words = new PaperWords(lang == "en"),
            Photos = await photos.RunAsync([.. sites.Select(site => site.Issue.Id)], http.RequestAborted),
        });
    }

    private static async Task<RazorComponentResult<SaturdaySheets>> PrintAsync(
        string date, string? ward, string? crew, string? lang, HttpContext http, FindSaturdays saturdays, PlaceDataCache places, CurrentActor actors,
        IDbContextFactory<GisDbContext> database, PublicLinks links)
    {
        await actors.RequireStaffAsync(http.RequestAborted);
        var view = await FindAsync(date, saturdays, http.RequestAborted);
        var place = await places.GetAsync(http.RequestAborted);
        await using var context = await database.CreateDbContextAsync(http.RequestAborted);
        var baseMap = await context.BaseMapAsync(http.RequestAborted);
        var words = new PaperWords(lang == "en");
        KeepFromCaches(http);
        return new(new
        {
            View = view, place.Place, Words = words,
            Sheets = Sheets.Of(view, place, baseMap, ward, crew is null ? null : Crews.CrewId.Parse(crew, "crew"), words),
            Qr = QrCode.Draw(links.To(PageOf(view.Date)), words.Of("Mã QR của trang", "QR code of the page")),
        });
    }

    private static async Task<IResult> TableAsync(string date, string? ward, string? crew, HttpContext http, FindSaturdays saturdays, PlaceDataCache places)
    {
        var view = await FindAsync(date, saturdays, http.RequestAborted);
        var key = crew is null ? (Guid?)null : Crews.CrewId.Parse(crew, "crew");
        var sites = SheetSite.Numbered(view.Sites, await places.GetAsync(http.RequestAborted));
        KeepFromCaches(http);
        return Results.Bytes(SiteTable.Write(view.Date, [.. sites.Where(site => (ward is null || site.Ward?.Code == ward) && (key is null || site.Site.CrewId == key))]),
            "text/csv; charset=utf-8", $"thu-7-{view.Date:yyyy-MM-dd}.csv");
    }

    private static async Task<IResult> RouteAsync(string date, string? crew, HttpContext http, FindSaturdays saturdays, FindCrewName crews, PlaceDataCache places)
    {
        var view = await FindAsync(date, saturdays, http.RequestAborted);
        var (key, name) = await crews.RunAsync(crew ?? "", http.RequestAborted);
        var sites = SheetSite.Numbered(view.Sites.Where(site => site.CrewId == key), await places.GetAsync(http.RequestAborted));
        KeepFromCaches(http);
        return Results.Text(RouteFile.Write($"{name}, {SaturdayWords.Day(view.Date)}", sites), "application/gpx+xml", Encoding.UTF8);
    }

    private static async Task<IResult> CalendarAsync(string? ward, string? asOf, string? crew, string? lang, HttpContext http, SaturdayCalendar calendar)
    {
        if (ward is null == crew is null)
            throw AppError.BadInput("ward", "Cần đúng một trong 'ward' và 'crew'.", "Give exactly one of 'ward' and 'crew'.");
        var words = new PaperWords(lang == "en");
        var text = ward is not null ? await calendar.OfWardAsync(ward, DateInput.Checked(asOf, "asOf"), words, http.RequestAborted) : await calendar.OfCrewAsync(crew!, words, http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }

    private static async Task<SaturdayView> FindAsync(string date, FindSaturdays saturdays, CancellationToken cancellationToken) =>
        (DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day) ? await saturdays.OneAsync(day, cancellationToken) : null)
        ?? throw new AppError(ErrorCode.NotFound, "date", "Chưa có kế hoạch cho ngày này.", "There is no plan for that day.");

    // It depends on who asks.
    private static void KeepFromCaches(HttpContext http) => http.Response.Headers.CacheControl = "private, no-store";
}
