using GisPlatform.MapClient.Reports;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Tests;

/// <summary>Stands in for the browser's localStorage.</summary>
internal sealed class MemoryStore(IJSRuntime js) : BrowserStore(js)
{
    public Dictionary<string, string> Texts { get; } = [];

    public override Task RemoveAsync(string name)
    {
        Texts.Remove(name);
        return Task.CompletedTask;
    }

    protected override Task<string?> GetAsync(string name) => Task.FromResult(Texts.GetValueOrDefault(name));

    protected override Task SetAsync(string name, string text)
    {
        Texts[name] = text;
        return Task.CompletedTask;
    }
}
