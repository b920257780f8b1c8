using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Tests;

/// <summary>Stands in for the map: remembers what it was told, and lets a test click.</summary>
internal sealed class FakeMap(bool canDraw = true) : IMapView
{
    public List<MapScene> Scenes { get; } = [];

    public List<string> Moves { get; } = [];

    public LonLat? Position { get; set; }

    public Action<MapEvent> Tell { get; private set; } = _ => { };

    public MapScene Scene => Scenes[^1];

    public Task<bool> AttachAsync(Action<MapEvent> onEvent)
    {
        Tell = onEvent;
        return Task.FromResult(canDraw);
    }

    public void Show(MapScene scene) => Scenes.Add(scene);

    public void Refresh() => Moves.Add("refresh");

    public void Fit(double[] bbox) => Moves.Add(FormattableString.Invariant($"fit {bbox[0]} {bbox[1]} {bbox[2]} {bbox[3]}"));

    public void FlyTo(LonLat point) => Moves.Add("fly");

    public void JumpTo(MapPosition position) => Moves.Add($"jump {position.Zoom}");

    public Task<LonLat?> LocateAsync() => Task.FromResult(Position);
}
