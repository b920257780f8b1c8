using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The planner's map drawn by MapLibre: <c>wwwroot/map/planner/planner.js</c> is its other half.</summary>
public sealed partial class PlannerMap : IPlannerMap
{
    private const string Module = "map/planner/planner.js";
    private const string Files = "map/planner/files.js";
    private bool _attached;

    /// <inheritdoc />
    public async Task<bool> AttachAsync(Action<PlannerMapEvent> onEvent)
    {
        await JSHost.ImportAsync(Files, "/map/planner/files.js");
        try
        {
            await JSHost.ImportAsync(Module, "/map/planner/planner.js");
            await Ready();
            _attached = true;
            Listen(json => onEvent(JsonSerializer.Deserialize(json, StaffJson.Default.PlannerMapEvent)!));
        }
        catch (JSException)
        {
            // No WebGL: the table does without the map, and the page says so.
        }

        return _attached;
    }

    /// <inheritdoc />
    public void Show(PlannerScene scene)
    {
        if (_attached)
            Show(JsonSerializer.Serialize(scene, StaffJson.Default.PlannerScene));
    }

    /// <inheritdoc />
    public void SetCells(string cells, string? other)
    {
        if (_attached)
            ShowCells(cells, other);
    }

    /// <inheritdoc />
    public void SetClusters(string clusters)
    {
        if (_attached)
            ShowClusters(clusters);
    }

    /// <inheritdoc />
    public void Swipe(int percent)
    {
        if (_attached)
            MoveLine(percent);
    }

    /// <inheritdoc />
    public async Task SavePictureAsync(PictureWords words, string name)
    {
        if (_attached)
            await SavePicture(JsonSerializer.Serialize(words, StaffJson.Default.PictureWords), name);
    }

    /// <inheritdoc />
    public void SaveText(string name, string type, string text) => SaveFile(name, type, text);

    [JSImport("ready", Module)]
    private static partial Task Ready();

    [JSImport("show", Module)]
    private static partial void Show(string json);

    [JSImport("setCells", Module)]
    private static partial void ShowCells(string cells, string? other);

    [JSImport("setClusters", Module)]
    private static partial void ShowClusters(string clusters);

    [JSImport("swipe", Module)]
    private static partial void MoveLine(int percent);

    [JSImport("listen", Module)]
    private static partial void Listen([JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);

    [JSImport("savePicture", Module)]
    private static partial Task SavePicture(string words, string name);

    [JSImport("saveText", Files)]
    private static partial void SaveFile(string name, string type, string text);
}
