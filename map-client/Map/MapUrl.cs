using System.Globalization;

namespace GisPlatform.MapClient.Map;

/// <summary>
/// The page's query string as a <see cref="MapState"/> and back. Names of filters are those of the API's tiles; what is at its default
/// is left out, so that links stay short. A value that makes no sense is taken as absent: an old or mistyped link still opens.
/// </summary>
public static class MapUrl
{
    private const string All = "all";

    /// <summary>Reads the query string of a URL.</summary>
    public static MapState Parse(string url)
    {
        var query = QueryWords.Parse(new Uri(url).Query);
        return new MapState
        {
            AsOf = Date(query["asOf"]),
            Ward = Word(query["ward"]),
            Categories = List(query["category"]),
            Statuses = query["status"] is not { Length: > 0 } status ? MapState.OpenStatuses : status == All ? [] : List(status),
            SeverityMin = int.TryParse(query["severityMin"], CultureInfo.InvariantCulture, out var severity) && severity is >= 1 and <= 5 ? severity : null,
            From = Date(query["from"]),
            To = Date(query["to"]),
            Text = Word(query["text"]),
            Issue = Word(query["issue"]),
            Report = query["report"] == "1",
            Key = Word(query["key"]),
            InView = query["inView"] == "1",
            Order = Enum<ListOrder>(query["order"]),
            Near = Numbers(query["near"], ',') is [var lon, var lat] ? new LonLat(lon, lat) : null,
            Tab = Enum<PanelTab>(query["tab"]),
            Measure = Enum<WardMeasure>(query["fill"]),
            Position = Numbers(query["map"], '/') is [var zoom, var mapLat, var mapLon] ? new MapPosition(zoom, mapLat, mapLon) : null,
        };
    }

    /// <summary>Writes the query string, with its question mark; empty for the default view.</summary>
    /// <param name="state">The view.</param>
    /// <param name="language">Kept as it is: <c>en</c> or null.</param>
    public static string Format(MapState state, string? language)
    {
        var parts = new List<string>();
        Add("lang", language);
        Add("asOf", state.AsOf?.Iso());
        Add("ward", state.Ward);
        Add("category", string.Join(',', state.Categories));
        if (!state.IsDefaultStatus)
            Add("status", state.Statuses.Count == 0 ? All : string.Join(',', state.Statuses));
        Add("severityMin", state.SeverityMin?.ToString(CultureInfo.InvariantCulture));
        Add("from", state.From?.Iso());
        Add("to", state.To?.Iso());
        Add("text", state.Text);
        Add("issue", state.Issue);
        Add("report", state.Report ? "1" : null);
        Add("key", state.Key);
        Add("inView", state.InView ? "1" : null);
        Add("order", state.Order == ListOrder.Newest ? null : state.Order.ToString());
        Add("near", state.Near is { } near ? Text($"{near.Lon:F4},{near.Lat:F4}") : null);
        Add("tab", state.Tab == PanelTab.Issues ? null : state.Tab.ToString());
        Add("fill", state.Measure == WardMeasure.Count ? null : state.Measure.ToString());
        Add("map", state.Position is { } map ? Text($"{map.Zoom:F2}/{map.Lat:F5}/{map.Lon:F5}") : null);
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";

        void Add(string name, string? value)
        {
            // Commas and slashes need no escape in a query, and links read better without.
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{name}={Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal)}");
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[] List(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static T Enum<T>(string? text) where T : struct, Enum =>
        System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value : default;

    private static double[]? Numbers(string? text, char separator)
    {
        var numbers = new List<double>();
        foreach (var part in text?.Split(separator) ?? [])
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                return null;
            numbers.Add(number);
        }

        return [.. numbers];
    }
}
