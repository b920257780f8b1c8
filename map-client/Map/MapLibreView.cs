using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Map;

/// <summary>The map drawn by MapLibre: <c>wwwroot/map/bridge.js</c> is its other half.</summary>
public sealed partial class MapLibreView : IMapView
{
    private const string Module = "map/bridge.js";
    private bool _attached;

    /// <inheritdoc />
    public async Task<bool> AttachAsync(Action<MapEvent> onEvent)
    {
        try
        {
            await JSHost.ImportAsync(Module, "/map/bridge.js");
            await Ready();
            _attached = true;
            Listen(json => onEvent(JsonSerializer.Deserialize(json, ClientJson.Default.MapEvent)!));
        }
        catch (JSException)
        {
            // No WebGL: the list does without the map, and the page says so.
        }

        return _attached;
    }

    /// <inheritdoc />
    public void Show(MapScene scene)
    {
        if (_attached)
            Show(JsonSerializer.Serialize(scene, ClientJson.Default.MapScene));
    }

    /// <inheritdoc />
    public void Refresh()
    {
        if (_attached)
            RefreshIssues();
    }

    /// <inheritdoc />
    public void Fit(double[] bbox)
    {
        if (_attached)
            Fit(bbox[0], bbox[1], bbox[2], bbox[3]);
    }

    /// <inheritdoc />
    public void FlyTo(LonLat point)
    {
        if (_attached)
            FlyTo(point.Lon, point.Lat);
    }

    /// <inheritdoc />
    public void JumpTo(MapPosition position)
    {
        if (_attached)
            JumpTo(position.Lon, position.Lat, position.Zoom);
    }

    /// <inheritdoc />
    public async Task<LonLat?> LocateAsync() =>
        _attached && await Locate() is { } json && JsonSerializer.Deserialize(json, ClientJson.Default.DoubleArray) is [var lon, var lat]
            ? new LonLat(lon, lat)
            : null;

    [JSImport("ready", Module)]
    private static partial Task Ready();

    [JSImport("show", Module)]
    private static partial void Show(string json);

    [JSImport("refresh", Module)]
    private static partial void RefreshIssues();

    [JSImport("listen", Module)]
    private static partial void Listen([JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);

    [JSImport("fit", Module)]
    private static partial void Fit(double west, double south, double east, double north);

    [JSImport("flyTo", Module)]
    private static partial void FlyTo(double lon, double lat);

    [JSImport("jumpTo", Module)]
    private static partial void JumpTo(double lon, double lat, double zoom);

    [JSImport("locate", Module)]
    private static partial Task<string?> Locate();
}
