using System.Globalization;

namespace GisPlatform.MapClient.Map;

/// <summary>
/// The page's query string as a <see cref="MapState"/> and back. Names of filters are those of the API's tiles; what is at its default
/// is left out.
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
            AsOf = query.Date("asOf"),
            Ward = query.Word("ward"),
            Categories = query.List("category"),
            Statuses = query["status"] is not { Length: > 0 } status ? MapState.OpenStatuses : status == All ? [] : query.List("status"),
            SeverityMin = query.Number("severityMin", 1, 5),
            From = query.Date("from"),
            To = query.Date("to"),
            Text = query.Word("text"),
            Issue = query.Word("issue"),
            Report = query["report"] == "1",
            Key = query.Word("key"),
            InView = query["inView"] == "1",
            Order = query.Enum<ListOrder>("order"),
            Near = query.Numbers("near", ',') is [var lon, var lat] ? new LonLat(lon, lat) : null,
            Tab = query.Enum<PanelTab>("tab"),
            Measure = query.Enum<WardMeasure>("fill"),
            Position = query.Numbers("map", '/') is [var zoom, var mapLat, var mapLon] ? new MapPosition(zoom, mapLat, mapLon) : null,
        };
    }

    /// <summary>Writes the query string, with its question mark; empty for the default view.</summary>
    /// <param name="state">The view.</param>
    /// <param name="language">Kept as it is: <c>en</c> or null.</param>
    public static string Format(MapState state, string? language)
    {
        var query = new QueryText();
        query.Add("lang", language);
        query.Add("asOf", state.AsOf?.Iso());
        query.Add("ward", state.Ward);
        query.Add("category", string.Join(',', state.Categories));
        if (!state.IsDefaultStatus)
            query.Add("status", state.Statuses.Count == 0 ? All : string.Join(',', state.Statuses));
        query.Add("severityMin", state.SeverityMin?.ToString(CultureInfo.InvariantCulture));
        query.Add("from", state.From?.Iso());
        query.Add("to", state.To?.Iso());
        query.Add("text", state.Text);
        query.Add("issue", state.Issue);
        query.Add("report", state.Report ? "1" : null);
        query.Add("key", state.Key);
        query.Add("inView", state.InView ? "1" : null);
        query.Add("order", state.Order == ListOrder.Newest ? null : state.Order.ToString());
        query.Add("near", state.Near is { } near ? Text($"{near.Lon:F4},{near.Lat:F4}") : null);
        query.Add("tab", state.Tab == PanelTab.Issues ? null : state.Tab.ToString());
        query.Add("fill", state.Measure == WardMeasure.Count ? null : state.Measure.ToString());
        query.Add("map", state.Position is { } map ? Text($"{map.Zoom:F2}/{map.Lat:F5}/{map.Lon:F5}") : null);
        return $"?{query}".TrimEnd('?');
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
