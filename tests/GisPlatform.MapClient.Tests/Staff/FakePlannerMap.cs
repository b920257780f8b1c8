using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Planner;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>Stands in for the planner's map: remembers what it was told, and lets a test click.</summary>
internal sealed class FakePlannerMap : IPlannerMap
{
    public Action<PlannerMapEvent> Tell { get; private set; } = _ => { };

    public PlannerScene? Scene { get; private set; }

    public List<(JsonNode Cells, JsonNode? Other)> Cells { get; } = [];

    public JsonNode? Clusters { get; private set; }

    public PictureWords? Picture { get; private set; }

    public Dictionary<string, string> Files { get; } = [];

    public Task<bool> AttachAsync(Action<PlannerMapEvent> onEvent)
    {
        Tell = onEvent;
        return Task.FromResult(true);
    }

    public void Show(PlannerScene scene) => Scene = scene;

    public void SetCells(string cells, string? other) => Cells.Add((JsonNode.Parse(cells)!, other is null ? null : JsonNode.Parse(other)));

    public void SetClusters(string clusters) => Clusters = JsonNode.Parse(clusters);

    public void Swipe(int percent)
    {
    }

    public Task SavePictureAsync(PictureWords words, string name)
    {
        Picture = words;
        return Task.CompletedTask;
    }

    public void SaveText(string name, string type, string text) => Files[name] = text;
}
