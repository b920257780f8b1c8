using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data.Wards;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace GisPlatform.Api.Saturdays.Papers;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>A calendar that programs subscribe to (RFC 5545). It needs no account, so it holds what the public sees and nothing else.</summary>
public sealed class SaturdayCalendar(FindSaturdays saturdays, FindCrewName crews, PlaceDataCache places, PublicLinks links)
{
    private const int DaysBack = 90;
    private const int DaysAhead = 180;

    /// <summary>The Saturdays of a ward, one event a day.</summary>
    /// <param name="code">Code of a ward.</param>
    /// <param name="asOf">The date whose ward map it is of; null: the default one.</param>
    /// <param name="words">Language.</param>
    /// <exception cref="AppError">NOT_FOUND.</exception>
    public async Task<string> OfWardAsync(string code, DateOnly? asOf, PaperWords words, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var date = asOf ?? place.Place.DefaultWardsAsOf;
        var ward = place.WardsOn(date).FirstOrDefault(ward => ward.Code == code)
            ?? throw new AppError(ErrorCode.NotFound, "ward", $"Không có phường mang mã '{code}'.", $"There is no ward with the code '{code}'.");
        var calendar = New($"{words.Programme} – {ward.Name}", place);
        foreach (var view in await ShownAsync(cancellationToken))
        {
            var sites = SheetSite.Numbered(view.Sites.Where(site => place.WardOf(site.Issue!.WardPartId, date) == ward), place);
            if (sites.Count > 0)
                calendar.Events.Add(OfDay(view, ward, sites, place, words));
        }

        return Text(calendar);
    }

    /// <summary>The sites of a crew, one event a site.</summary>
    /// <param name="id">The crew.</param>
    /// <param name="words">Language.</param>
    /// <exception cref="AppError">NOT_FOUND.</exception>
    public async Task<string> OfCrewAsync(string id, PaperWords words, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var (key, name) = await crews.RunAsync(id, cancellationToken);
        var calendar = New($"{words.Programme} – {name}", place);
        foreach (var view in await ShownAsync(cancellationToken))
        {
            foreach (var site in SheetSite.Numbered(view.Sites.Where(site => site.CrewId == key), place))
                calendar.Events.Add(OfSite(view, site, place, words));
        }

        return Text(calendar);
    }

    private async Task<IReadOnlyList<SaturdayView>> ShownAsync(CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        return await saturdays.ShownAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellationToken);
    }

    private CalendarEvent OfDay(SaturdayView view, Ward ward, IReadOnlyList<SheetSite> sites, PlaceData place, PaperWords words) => Event(
        view, $"saturday-{view.Date:yyyy-MM-dd}-ward-{ward.Code}{(ward.IsValidOn(place.Place.DefaultWardsAsOf) ? "" : $"-{ward.ValidFrom:yyyy-MM-dd}")}", place,
        view.Date.ToDateTime(view.Saturday!.StartsAt), sites.Max(site => site.End) is { } end ? view.Date.ToDateTime(end) : view.Date.ToDateTime(view.Saturday.StartsAt).AddHours(4),
        words.Of($"{words.Programme} – phường {ward.Name}: {sites.Count} điểm", $"{words.Programme} – {ward.Name}: {sites.Count} sites"),
        string.Join("\n", sites.Select(site => $"{site.Number}. {site.Issue.Title}{(site.Issue.Address is { } address ? $", {address}" : "")}")),
        view.Saturday.MeetingPoint, null);

    private CalendarEvent OfSite(SaturdayView view, SheetSite site, PlaceData place, PaperWords words) => Event(
        view, $"saturday-{view.Date:yyyy-MM-dd}-{site.Issue.Reference}", place, view.Date.ToDateTime(site.Start!.Value), view.Date.ToDateTime(site.End!.Value),
        $"{site.Number}. {site.Issue.Title}",
        string.Join("\n", new[] { words.Name(site.Category), site.Issue.Reference, Sheets.Effort(site.Site, words), site.Site.MeetingPoint }.Where(part => !string.IsNullOrEmpty(part))),
        site.Issue.Address ?? site.Ward?.Name, site.Site);

    private CalendarEvent Event(
        SaturdayView view, string uid, PlaceData place, DateTime start, DateTime end, string summary, string description, string? location, Site? at) => new()
    {
        Uid = $"{uid}@{links.Host}",
        Start = new CalDateTime(start, place.Place.TimeZone),
        End = new CalDateTime(end, place.Place.TimeZone),
        Summary = summary,
        Description = description,
        Location = location,
        GeographicLocation = at is null ? null : new GeographicLocation(Math.Round(at.Issue!.Anchor.Y, 6), Math.Round(at.Issue.Anchor.X, 6)),
        Sequence = view.Saturday!.Version,
        DtStamp = new CalDateTime((view.Saturday.ClosedAt ?? view.Saturday.PublishedAt ?? DateTimeOffset.UnixEpoch).UtcDateTime, "UTC"),
        Status = EventStatus.Confirmed,
        Url = new Uri(links.To(SaturdayPapers.PageOf(view.Date))),
    };

    private static Calendar New(string name, PlaceData place)
    {
        var calendar = new Calendar { ProductId = "-//GIS platform//Saturdays//VI", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        calendar.AddTimeZone(place.Place.TimeZone);
        return calendar;
    }

    private static string Text(Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!;
}
