using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The map drawn by MapLibre: <c>wwwroot/map/saturday/saturday.js</c> is its other half.</summary>
public sealed partial class SaturdayMap : ISaturdayMap
{
    private const string Module = "map/saturday/saturday.js";
    private bool _attached;

    /// <inheritdoc />
    public async Task<bool> AttachAsync(Action<SaturdayMapEvent> onEvent)
    {
        try
        {
            await JSHost.ImportAsync(Module, "/map/saturday/saturday.js");
            await Ready();
            _attached = true;
            Listen(json => onEvent(JsonSerializer.Deserialize(json, StaffJson.Default.SaturdayMapEvent)!));
        }
        catch (JSException)
        {
            // No WebGL: the lists do without the map, and the page says so.
        }

        return _attached;
    }

    /// <inheritdoc />
    public void Show(SaturdayScene scene)
    {
        if (_attached)
            Show(JsonSerializer.Serialize(scene, StaffJson.Default.SaturdayScene));
    }

    /// <inheritdoc />
    public void SetPlan(string plan)
    {
        if (_attached)
            ShowPlan(plan);
    }

    /// <inheritdoc />
    public void Fit(bool uncover)
    {
        if (_attached)
            FitPlan(uncover);
    }

    /// <inheritdoc />
    public void Refresh()
    {
        if (_attached)
            RefreshCandidates();
    }

    [JSImport("ready", Module)]
    private static partial Task Ready();

    [JSImport("show", Module)]
    private static partial void Show(string json);

    [JSImport("setPlan", Module)]
    private static partial void ShowPlan(string plan);

    [JSImport("fit", Module)]
    private static partial void FitPlan(bool uncover);

    [JSImport("refresh", Module)]
    private static partial void RefreshCandidates();

    [JSImport("listen", Module)]
    private static partial void Listen([JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);
}
