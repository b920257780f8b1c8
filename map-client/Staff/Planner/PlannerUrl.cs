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
            Layer = query.Enum<PlannerLayer>("layer"),
            Unit = query.Enum<PlannerUnit>("unit"),
            CellMetres = query.Number("cell", 50, 1_000),
            ClusterMetres = query.Number("radius", 5, 1_000),
            Weight = query.Enum<PlannerWeight>("weight"),
            AsOf = query.Date("asOf"),
            Categories = query.List("category"),
            Ward = query.Word("ward"),
            OnlyOpen = query["open"] == "1",
            From = query.Date("from"),
            To = query.Date("to"),
            ByWeek = query["step"] == "week",
            Comparison = query.Enum<PlannerComparison>("compare"),
            CompareFrom = query.Date("compareFrom"),
            CompareTo = query.Date("compareTo"),
            Swipe = query.Number("swipe", 0, 100) ?? Default.Swipe,
            Opacity = query.Number("opacity", 0, 100) ?? Default.Opacity,
            Uncorrected = query["fdr"] == "0",
            HasIssues = query["issues"] == "1",
            HasPrivate = query["private"] == "1",
            Selected = query.Word("chosen"),
            Tab = query.Enum<PlannerTab>("tab"),
            Sort = query.Word("sort"),
            Ascending = query["order"] == "up",
            Position = query.Numbers("map", '/') is [var zoom, var lat, var lon] ? new MapPosition(zoom, lat, lon) : null,
        };
    }

    /// <summary>Writes the query string, without its question mark; empty for the default view.</summary>
    public static string Format(PlannerState state)
    {
        var query = new QueryText();
        query.Add("layer", Name(state.Layer));
        query.Add("unit", Name(state.Unit));
        query.Add("cell", Text(state.CellMetres));
        query.Add("radius", Text(state.ClusterMetres));
        query.Add("weight", Name(state.Weight));
        query.Add("asOf", state.AsOf?.Iso());
        query.Add("category", string.Join(',', state.Categories));
        query.Add("ward", state.Ward);
        query.Add("open", state.OnlyOpen ? "1" : null);
        query.Add("from", state.From?.Iso());
        query.Add("to", state.To?.Iso());
        query.Add("step", state.ByWeek ? "week" : null);
        query.Add("compare", Name(state.Comparison));
        query.Add("compareFrom", state.CompareFrom?.Iso());
        query.Add("compareTo", state.CompareTo?.Iso());
        query.Add("swipe", state.Swipe == Default.Swipe ? null : Text(state.Swipe));
        query.Add("opacity", state.Opacity == Default.Opacity ? null : Text(state.Opacity));
        query.Add("fdr", state.Uncorrected ? "0" : null);
        query.Add("issues", state.HasIssues ? "1" : null);
        query.Add("private", state.HasPrivate ? "1" : null);
        query.Add("chosen", state.Selected);
        query.Add("tab", Name(state.Tab));
        query.Add("sort", state.Sort);
        query.Add("order", state.Ascending ? "up" : null);
        query.Add("map", state.Position is { } map ? FormattableString.Invariant($"{map.Zoom:F2}/{map.Lat:F5}/{map.Lon:F5}") : null);
        return query.ToString();
    }

    // Null for the first of an enum: the default.
    private static string? Name<T>(T value) where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : value.ToString().ToLowerInvariant();

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
