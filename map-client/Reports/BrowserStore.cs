using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Reports;

/// <summary>What this device keeps for itself (the browser's localStorage). Where that is forbidden, things last as long as the page.</summary>
public sealed class BrowserStore(IJSRuntime js)
{
    private readonly Dictionary<string, string> _kept = [];

    /// <summary>Reads a value; null where there is none that can be read.</summary>
    public async Task<T?> ReadAsync<T>(string name, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            return await TextAsync(name) is { } text ? JsonSerializer.Deserialize(text, shape) : null;
        }
        catch (JsonException)
        {
            // Left by another version of the page.
            return null;
        }
    }

    /// <summary>Keeps a value; null removes it.</summary>
    public async Task WriteAsync<T>(string name, T? value, JsonTypeInfo<T> shape) where T : class
    {
        if (value is null)
            _kept.Remove(name);
        else
            _kept[name] = JsonSerializer.Serialize(value, shape);
        try
        {
            await (value is null ? js.InvokeVoidAsync("localStorage.removeItem", name) : js.InvokeVoidAsync("localStorage.setItem", name, _kept[name]));
        }
        catch (JSException)
        {
            // Private mode or a full store: kept in memory.
        }
    }

    private async Task<string?> TextAsync(string name)
    {
        if (_kept.TryGetValue(name, out var kept))
            return kept;
        try
        {
            return await js.InvokeAsync<string?>("localStorage.getItem", name);
        }
        catch (JSException)
        {
            return null;
        }
    }
}
