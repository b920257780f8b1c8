using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Live;

/// <summary>Changes told by the server: <c>wwwroot/live.js</c> is its other half, and hears from before .NET is there.</summary>
public sealed partial class LiveFeed : ILiveFeed
{
    private const string Module = "live.js";

    /// <inheritdoc />
    public async Task AttachAsync(Action<LiveChanges> onChanged)
    {
        try
        {
            await JSHost.ImportAsync(Module, "/live.js");
            Listen(json => onChanged(JsonSerializer.Deserialize(json, ClientJson.Default.LiveChanges)!));
        }
        catch (JSException)
        {
            // The module could not be fetched: the page shows what it has read, as ever.
        }
    }

    [JSImport("listen", Module)]
    private static partial void Listen([JSMarshalAs<JSType.Function<JSType.String>>] Action<string> tell);
}
