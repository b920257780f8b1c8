using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>Stands in for the map: remembers what it was told, and lets a test click.</summary>
internal sealed class FakeSaturdayMap : ISaturdayMap
{
    public Action<SaturdayMapEvent> Tell { get; private set; } = _ => { };

    public SaturdayScene? Scene { get; private set; }

    public JsonArray Features { get; private set; } = [];

    /// <summary>What stands on its sites, by their references.</summary>
    public IReadOnlyDictionary<string, string> Marks => Features.Where(feature => (string)feature!["geometry"]!["type"]! == "Point")
        .ToDictionary(feature => (string)feature!["properties"]!["reference"]!, feature => (string)feature!["properties"]!["mark"]!);

    public Task<bool> AttachAsync(Action<SaturdayMapEvent> onEvent)
    {
        Tell = onEvent;
        return Task.FromResult(true);
    }

    public void Show(SaturdayScene scene) => Scene = scene;

    public void SetPlan(string plan) => Features = JsonNode.Parse(plan)!["features"]!.AsArray();

    public void Fit(bool uncover)
    {
    }

    public void Refresh()
    {
    }
}
