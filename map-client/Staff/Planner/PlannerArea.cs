using System.Text.Json;
using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The cell, ward or cluster that a reader has chosen on the map.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Ward">Code of the ward; null where it is none.</param>
/// <param name="Outline">GeoJSON; null where the ward says it.</param>
public sealed record PlannerArea(string Name, string? Ward, JsonElement? Outline)
{
    /// <summary>The outline as a part of a request: one of its own for each.</summary>
    public JsonNode? OutlineNode => Outline is { } outline ? JsonNode.Parse(outline.GetRawText()) : null;

    /// <summary>The area of a hexagon or a ward.</summary>
    public static PlannerArea Of(HotspotCell cell, HotspotAnalysis analysis) => analysis.CellSize is null
        ? new(PlannerRow.NameOf(cell, analysis), cell.Id, null)
        : new(PlannerRow.NameOf(cell, analysis), null, cell.Geometry);

    /// <summary>The area of a cluster: what lies within its hull.</summary>
    public static PlannerArea Of(IssueCluster cluster) => new(PlannerText.ClusterNamed.Fill(cluster.Number), null, cluster.Hull);
}
