using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Reports;

/// <summary>
/// What this device keeps for itself (the browser's localStorage). Each read asks the browser, for another tab may have written. Where
/// it is forbidden or full, things last as long as the page.
/// </summary>
public class BrowserStore(IJSRuntime js)
{
    private readonly Dictionary<string, string> _unstorable = [];

    /// <summary>Reads a value; null where there is none that can be read.</summary>
    public async Task<T?> ReadAsync<T>(string name, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            return await GetAsync(name) is { } text ? JsonSerializer.Deserialize(text, shape) : null;
        }
        catch (JsonException)
        {
            // Left by another version of the page.
            return null;
        }
    }

    /// <summary>Keeps a value.</summary>
    public Task WriteAsync<T>(string name, T value, JsonTypeInfo<T> shape) where T : class => SetAsync(name, JsonSerializer.Serialize(value, shape));

    /// <summary>Forgets a value.</summary>
    public virtual async Task RemoveAsync(string name)
    {
        _unstorable.Remove(name);
        try
        {
            await js.InvokeVoidAsync("localStorage.removeItem", name);
        }
        catch (JSException)
        {
            // Where nothing may be kept, nothing is.
        }
    }

    /// <summary>Reads a text.</summary>
    protected virtual async Task<string?> GetAsync(string name)
    {
        if (_unstorable.TryGetValue(name, out var text))
            return text;
        try
        {
            return await js.InvokeAsync<string?>("localStorage.getItem", name);
        }
        catch (JSException)
        {
            return null;
        }
    }

    /// <summary>Keeps a text.</summary>
    protected virtual async Task SetAsync(string name, string text)
    {
        _unstorable.Remove(name);
        try
        {
            await js.InvokeVoidAsync("localStorage.setItem", name, text);
        }
        catch (JSException)
        {
            _unstorable[name] = text;
        }
    }
}
