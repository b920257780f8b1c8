using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Shell;

/// <summary>What the service worker has kept of what was looked at on this device (<c>wwwroot/offline</c>): public, but a trail all the same.</summary>
public static class SeenCopies
{
    /// <summary>Forgets it.</summary>
    public static async Task ForgetAsync(IJSRuntime js)
    {
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/offline/forget.js");
            await module.InvokeVoidAsync("forget");
        }
        catch (JSException)
        {
            // A browser that keeps nothing has nothing to forget.
        }
    }
}
