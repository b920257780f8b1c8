namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>Addresses of what a Saturday leaves the screen as; the server draws those.</summary>
internal static class PaperLinks
{
    private static string? Language => Languages.IsEnglish ? "lang=en" : null;

    /// <summary>The page of the day that residents see.</summary>
    public static string Page(DateOnly date) => To($"/saturdays/{date.Iso()}", Language);

    /// <summary>Sheets to print: all, or those of a ward or a crew.</summary>
    public static string Print(DateOnly date, string? ward = null, string? crew = null) =>
        To($"/saturdays/{date.Iso()}/print", ward is null ? null : $"ward={ward}", crew is null ? null : $"crew={crew}", Language);

    /// <summary>All sites as a table.</summary>
    public static string Table(DateOnly date) => $"/saturdays/{date.Iso()}/sites.csv";

    /// <summary>A crew's way, for a navigation device.</summary>
    public static string Route(DateOnly date, string crew) => $"/saturdays/{date.Iso()}/route.gpx?crew={crew}";

    /// <summary>A crew's Saturdays, to subscribe to.</summary>
    public static string CalendarOfCrew(string crew) => To("/saturdays/calendar.ics", $"crew={crew}", Language);

    /// <summary>A ward's Saturdays, to subscribe to.</summary>
    public static string CalendarOfWard(string ward) => To("/saturdays/calendar.ics", $"ward={ward}", Language);

    private static string To(string path, params string?[] query) => $"{path}?{string.Join('&', query.OfType<string>())}".TrimEnd('?');
}
