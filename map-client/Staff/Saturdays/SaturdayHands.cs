using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The browser's part: <c>wwwroot/drag.js</c> and <c>wwwroot/watch.js</c> are its other half.</summary>
public sealed partial class SaturdayHands : ISaturdayHands
{
    private const string Drag = "drag.js";
    private const string Watch = "watch.js";

    /// <inheritdoc />
    public async Task DragAsync(Action<DroppedSite> onDropped)
    {
        if (await IsThereAsync(Drag))
            Listen(json => onDropped(JsonSerializer.Deserialize(json, StaffJson.Default.DroppedSite)!));
    }

    /// <inheritdoc />
    public async Task WatchAsync(string name, string query, string variables, Action<string?> onHeard)
    {
        if (await IsThereAsync(Watch))
            Hear(name, query, variables, heard => onHeard(heard.Length == 0 ? null : heard));
    }

    /// <inheritdoc />
    public async Task RunAsync(string name, string body, Action<string?> onHeard)
    {
        if (await IsThereAsync(Watch))
            Run(name, body, heard => onHeard(heard.Length == 0 ? null : heard));
        else
            onHeard(null);
    }

    /// <inheritdoc />
    public async Task EndAsync(string name)
    {
        if (await IsThereAsync(Watch))
            End(name);
    }

    // A module that could not be fetched: menus do what dragging does, and the page shows what it has read, as ever.
    private static async Task<bool> IsThereAsync(string module)
    {
        try
        {
            await JSHost.ImportAsync(module, $"/{module}");
            return true;
        }
        catch (JSException)
        {
            return false;
        }
    }

    [JSImport("listen", Drag)]
    private static partial void Listen([JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);

    [JSImport("hear", Watch)]
    private static partial void Hear(string name, string query, string variables, [JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);

    [JSImport("run", Watch)]
    private static partial void Run(string name, string body, [JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);

    [JSImport("end", Watch)]
    private static partial void End(string name);
}
