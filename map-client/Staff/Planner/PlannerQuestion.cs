using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>What a view asks the API.</summary>
public static class PlannerQuestion
{
    /// <summary>Variables of <c>FindHotspots</c>.</summary>
    public static JsonObject Analysis(PlannerState state, PlaceInfo place)
    {
        var input = Clusters(state, place);
        input["asOf"] = AsOf(state, place);
        input["unit"] = state.Unit == PlannerUnit.Ward ? "WARD" : "HEXAGON";
        input["weight"] = WeightOf(state) switch
        {
            PlannerWeight.Severity => "SEVERITY",
            PlannerWeight.Confirmations => "CONFIRMATIONS",
            PlannerWeight.Per1000People => "PER_1000_PEOPLE",
            _ => "COUNT",
        };
        if (state.Unit == PlannerUnit.Hexagon && state.CellMetres is { } metres)
            input["cellMetres"] = metres;
        if (TimeAxis.ComparedWith(state, place.Today) is { } other)
            input["compareWith"] = Days(other);
        return input;
    }

    /// <summary>Input of <c>FindClusters</c>: clusters know no cells.</summary>
    public static JsonObject Clusters(PlannerState state, PlaceInfo place) => new()
    {
        ["where"] = Where(state, place), ["period"] = Days(TimeAxis.PeriodOf(state, place.Today)), ["trendStep"] = state.ByWeek ? "WEEK" : null,
    };

    /// <summary>Variables of <c>FindChartFigures</c>: over time all months of the axis, so that another one can be chosen; else the view's time.</summary>
    /// <param name="state">The view.</param>
    /// <param name="place">The place.</param>
    /// <param name="area">What the charts are of; null: the whole view.</param>
    public static JsonObject Charts(PlannerState state, PlaceInfo place, PlannerArea? area)
    {
        var axis = new TimeAxis(place.Today, ByWeek: false);
        var days = Where(state with { Ward = area?.Ward ?? state.Ward }, place);
        if (area?.Outline is not null)
            days["within"] = area.OutlineNode;
        return new JsonObject
        {
            ["where"] = Issues(axis.Show(state, 0, axis.Last), place, area), ["byWard"] = Issues(state with { Ward = null }, place, area),
            ["days"] = days, ["period"] = Days(TimeAxis.PeriodOf(state, place.Today)), ["asOf"] = AsOf(state, place),
        };
    }

    /// <summary>Variables of <c>FindNeglect</c>.</summary>
    public static JsonObject Neglect(PlannerState state, PlaceInfo place) => new()
    {
        ["where"] = Where(state with { Ward = null }, place), ["period"] = Days(TimeAxis.PeriodOf(state, place.Today)), ["asOf"] = AsOf(state, place),
    };

    /// <summary>The issues of a view, or of an area of it, as a filter.</summary>
    public static JsonObject Issues(PlannerState state, PlaceInfo place, PlannerArea? area)
    {
        var where = Where(state with { Ward = area?.Ward ?? state.Ward }, place);
        var period = TimeAxis.PeriodOf(state, place.Today);
        where["asOf"] = AsOf(state, place);
        where["reported"] = new JsonObject { ["from"] = place.StartOf(period.From), ["before"] = place.StartOf(period.To.AddDays(1)) };
        if (area?.Outline is not null)
            where["within"] = area.OutlineNode;
        return where;
    }

    /// <summary>Filter of the issue tiles.</summary>
    public static string TileQuery(PlannerState state, PlaceInfo place)
    {
        var period = TimeAxis.PeriodOf(state, place.Today);
        return IssueWhere.ToTileQuery(new MapState
        {
            AsOf = state.AsOf, Ward = state.Ward, Categories = state.Categories, From = period.From, To = period.To,
            Statuses = state.OnlyOpen ? MapState.OpenStatuses : [],
        }, place);
    }

    /// <summary>What an issue weighs in a view: people are known of wards alone.</summary>
    public static PlannerWeight WeightOf(PlannerState state) =>
        state is { Unit: PlannerUnit.Hexagon, Weight: PlannerWeight.Per1000People } ? PlannerWeight.Count : state.Weight;

    /// <summary>The date of the wards of a view.</summary>
    public static string AsOf(PlannerState state, PlaceInfo place) => (state.AsOf ?? place.DefaultWardsAsOf).Iso();

    private static JsonObject Where(PlannerState state, PlaceInfo place)
    {
        var where = new JsonObject();
        if (state.Categories.Count > 0)
            where["category"] = Array(state.Categories);
        if (state.OnlyOpen)
            where["status"] = Array(MapState.OpenStatuses);
        if (state.Ward is { } ward)
            (where["ward"], where["asOf"]) = (new JsonArray(ward), AsOf(state, place));
        return where;
    }

    private static JsonObject Days(TimeSpanOfDays time) => new() { ["from"] = time.From.Iso(), ["to"] = time.To.Iso() };

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
