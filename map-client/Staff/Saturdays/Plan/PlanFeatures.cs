using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>A plan as the map draws it.</summary>
internal static class PlanFeatures
{
    /// <summary>Sites and ways, as GeoJSON.</summary>
    public static string Of(PlanView plan, CrewMarks marks)
    {
        var features = new JsonArray();
        foreach (var group in plan.Sites.GroupBy(site => site.Crew?.Id))
            Add(features, group.Key, [.. group.OrderBy(site => site.Position).Select(site => (site.Issue, "site", false))], marks);
        return Collection(features);
    }

    /// <summary>Puts a crew's sites and its way on the map.</summary>
    /// <param name="features">What the map has so far.</param>
    /// <param name="crew">Id of the crew; null: none.</param>
    /// <param name="sites">Its issues in order: what kind they are, and whether they are new.</param>
    /// <param name="marks">Letters and colours.</param>
    public static void Add(JsonArray features, string? crew, IReadOnlyList<(PlanIssue Issue, string Kind, bool IsNew)> sites, CrewMarks marks)
    {
        var (colour, ink) = marks.Colour(crew);
        if (crew is not null && sites.Count > 1)
        {
            features.Add((JsonNode)Feature(new() { ["type"] = "LineString", ["coordinates"] = new JsonArray([.. sites.Select(site => site.Issue.Anchor["coordinates"]!.DeepClone())]) },
                new() { ["colour"] = colour, ["isDashed"] = marks.IsDashed(crew), ["crew"] = crew }));
        }

        for (var n = 0; n < sites.Count; n++)
        {
            var (issue, kind, isNew) = sites[n];
            features.Add((JsonNode)Feature((JsonObject)issue.Anchor.DeepClone(), new()
            {
                ["reference"] = issue.Reference, ["title"] = issue.Title, ["kind"] = kind, ["crew"] = crew, ["isNew"] = isNew, ["order"] = -n, ["colour"] = colour, ["ink"] = kind == "removed" ? "#55626c" : ink,
                ["mark"] = kind == "removed" ? "✕" : crew is null ? "–" : $"{marks.Letter(crew)}{n + 1}",
            }));
        }
    }

    /// <summary>All of it as one text.</summary>
    public static string Collection(JsonArray features) => new JsonObject { ["type"] = "FeatureCollection", ["features"] = features }.ToJsonString();

    private static JsonObject Feature(JsonObject geometry, JsonObject properties) => new() { ["type"] = "Feature", ["geometry"] = geometry, ["properties"] = properties };
}
