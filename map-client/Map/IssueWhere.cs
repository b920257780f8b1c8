using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Map;

/// <summary>What a view filters for, in the API's terms: as <c>IssueFilter</c> of a query and as the query string of tiles.</summary>
public static class IssueWhere
{
    // Far enough to reach every issue of a place: the order matters, not the circle.
    private const double AnywhereMetres = 100_000;

    /// <summary>The filter as a GraphQL variable.</summary>
    /// <param name="state">The view.</param>
    /// <param name="place">The place, for its ward map and its clock.</param>
    /// <param name="withWard">Whether the chosen ward restricts.</param>
    public static JsonObject ToVariable(MapState state, PlaceInfo place, bool withWard = true)
    {
        var where = new JsonObject { ["asOf"] = (state.AsOf ?? place.DefaultWardsAsOf).Iso() };
        if (withWard && state.Ward is not null)
            where["ward"] = new JsonArray(state.Ward);
        if (state.Categories.Count > 0)
            where["category"] = Array(state.Categories);
        if (state.Statuses.Count > 0)
            where["status"] = Array(state.Statuses);
        if (state.SeverityMin is { } severity)
            where["severity"] = new JsonObject { ["min"] = severity };
        if (state.From is not null || state.To is not null)
        {
            where["reported"] = new JsonObject
            {
                ["from"] = state.From is { } from ? place.StartOf(from) : null,
                // The last day counts whole.
                ["before"] = state.To is { } to ? place.StartOf(to.AddDays(1)) : null,
            };
        }

        if (state.Text is not null)
            where["text"] = state.Text;
        return where;
    }

    /// <summary>The same with what concerns the list alone: the box of the map, and the position that it is sorted by.</summary>
    public static JsonObject ToListVariable(MapState state, PlaceInfo place, double[]? bbox)
    {
        var where = ToVariable(state, place);
        if (state.InView && bbox is not null)
            where["bbox"] = new JsonArray([.. bbox.Select(number => (JsonNode)number)]);
        if (state is { Order: ListOrder.Nearest, Near: { } near })
            where["near"] = new JsonObject { ["lon"] = near.Lon, ["lat"] = near.Lat, ["metres"] = AnywhereMetres };
        return where;
    }

    /// <summary>The query string of issue tiles; <c>tileQueryOf</c> in <c>wwwroot/map/state.js</c> makes the same from the URL.</summary>
    public static string ToTileQuery(MapState state, PlaceInfo place)
    {
        var parts = new List<string>();
        Add("ward", state.Ward);
        if (state.Ward is not null)
            Add("asOf", (state.AsOf ?? place.DefaultWardsAsOf).Iso());
        Add("category", string.Join(',', state.Categories));
        Add("status", string.Join(',', state.Statuses));
        Add("severityMin", state.SeverityMin?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("from", state.From is { } from ? from.Iso() : null);
        Add("to", state.To is { } to ? to.Iso() : null);
        Add("text", state.Text);
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
