using System.Globalization;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The query string of the planner's page as a <see cref="PlannerState"/> and back; what is at its default is left out, what makes no sense is taken as absent.</summary>
public static class PlannerUrl
{
    private static readonly PlannerState Default = new();

    /// <summary>Reads the query string of a URL.</summary>
    public static PlannerState Parse(string url)
    {
        var query = QueryWords.Parse(new Uri(url).Query);
        return new PlannerState
        {
            Layer = Enum<PlannerLayer>(query["layer"]),
            Unit = Enum<PlannerUnit>(query["unit"]),
            CellMetres = Number(query["cell"], 50, 1_000),
            Weight = Enum<PlannerWeight>(query["weight"]),
            AsOf = Date(query["asOf"]),
            Categories = query["category"]?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Ward = Word(query["ward"]),
            OnlyOpen = query["open"] == "1",
            From = Date(query["from"]),
            To = Date(query["to"]),
            ByWeek = query["step"] == "week",
            Comparison = Enum<PlannerComparison>(query["compare"]),
            Swipe = Number(query["swipe"], 0, 100) ?? Default.Swipe,
            Opacity = Number(query["opacity"], 0, 100) ?? Default.Opacity,
            Uncorrected = query["fdr"] == "0",
            HasIssues = query["issues"] == "1",
            Selected = Word(query["chosen"]),
            Tab = Enum<PlannerTab>(query["tab"]),
            Sort = Word(query["sort"]),
            Ascending = query["order"] == "up",
            Position = query["map"]?.Split('/') is [var zoom, var lat, var lon] && Real(zoom) is { } z && Real(lat) is { } y && Real(lon) is { } x ? new MapPosition(z, y, x) : null,
        };
    }

    /// <summary>Writes the query string, without its question mark; empty for the default view.</summary>
    public static string Format(PlannerState state)
    {
        var parts = new List<string>();
        Add("layer", Name(state.Layer));
        Add("unit", Name(state.Unit));
        Add("cell", state.CellMetres?.ToString(CultureInfo.InvariantCulture));
        Add("weight", Name(state.Weight));
        Add("asOf", state.AsOf?.Iso());
        Add("category", string.Join(',', state.Categories));
        Add("ward", state.Ward);
        Add("open", state.OnlyOpen ? "1" : null);
        Add("from", state.From?.Iso());
        Add("to", state.To?.Iso());
        Add("step", state.ByWeek ? "week" : null);
        Add("compare", Name(state.Comparison));
        Add("swipe", state.Swipe == Default.Swipe ? null : state.Swipe.ToString(CultureInfo.InvariantCulture));
        Add("opacity", state.Opacity == Default.Opacity ? null : state.Opacity.ToString(CultureInfo.InvariantCulture));
        Add("fdr", state.Uncorrected ? "0" : null);
        Add("issues", state.HasIssues ? "1" : null);
        Add("chosen", state.Selected);
        Add("tab", Name(state.Tab));
        Add("sort", state.Sort);
        Add("order", state.Ascending ? "up" : null);
        Add("map", state.Position is { } map ? FormattableString.Invariant($"{map.Zoom:F2}/{map.Lat:F5}/{map.Lon:F5}") : null);
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{name}={Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)}");
        }
    }

    // Null for the first of an enum: the default.
    private static string? Name<T>(T value) where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : value.ToString().ToLowerInvariant();

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static double? Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static T Enum<T>(string? text) where T : struct, Enum =>
        System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value : default;
}
