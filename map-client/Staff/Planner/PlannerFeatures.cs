using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Cells and clusters as GeoJSON: for the map, and to take away.</summary>
public static class PlannerFeatures
{
    /// <summary>Cells with colour and mark.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="paint">Its colours.</param>
    /// <param name="hidden">Private issues by cell; null: not asked for.</param>
    public static string OfCells(HotspotAnalysis analysis, CellPaint paint, IReadOnlyDictionary<string, int>? hidden = null) => Collection(analysis.Cells.Select(cell =>
    {
        var swatch = paint.Of(cell);
        return Feature(cell.Geometry.GetRawText(), ("id", cell.Id), ("colour", swatch.Colour), ("ink", swatch.Ink), ("mark", swatch.Mark), ("private", hidden is not null && hidden.TryGetValue(cell.Id, out var count) ? count : null));
    }));

    /// <summary>Clusters: a hull and a middle each.</summary>
    public static string OfClusters(ClusterAnalysis found, PlaceInfo place) => Collection(found.Nodes.SelectMany(cluster =>
    {
        (string, object?)[] properties = [("id", cluster.Id), ("count", cluster.Count), ("colour", place.Category(cluster.Category)?.Colour ?? "#444444")];
        return new[] { Feature(cluster.Hull.GetRawText(), properties), Feature(cluster.Centre.GetRawText(), properties) };
    }));

    /// <summary>Cells with all their figures, to take away.</summary>
    public static string Export(IEnumerable<PlannerRow> rows) => Collection(rows.Select(row =>
        Feature(row.Cell.Geometry.GetRawText(), [.. row.Figures.Select(figure => (figure.Name, figure.Value))])));

    private static string Collection(IEnumerable<string> features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";

    private static string Feature(string geometry, params (string Name, object? Value)[] properties)
    {
        var text = new StringBuilder("{\"type\":\"Feature\",\"properties\":{");
        for (var i = 0; i < properties.Length; i++)
            text.Append(i == 0 ? "" : ",").Append('"').Append(properties[i].Name).Append("\":").Append(Value(properties[i].Value));
        return text.Append("},\"geometry\":").Append(geometry).Append('}').ToString();
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string words => JsonValue.Create(words).ToJsonString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
