using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Reports;

/// <summary>The keys of the reports made on this device, and the device's own key for confirmations.</summary>
public sealed class MyReports(BrowserStore store)
{
    private const string Name = "my-reports";
    private const string Device = "device";

    /// <summary>The key of a report made here, or null.</summary>
    public async Task<string?> KeyOfAsync(string reference) => (string?)(await ReadAsync())[reference];

    /// <summary>Keeps the key of a report.</summary>
    public async Task RememberAsync(string reference, string key)
    {
        var all = await ReadAsync();
        all[reference] = key;
        await store.WriteAsync(Name, all, ClientJson.Default.JsonObject);
    }

    /// <summary>The random key by which confirmations of this device are told from those of others.</summary>
    public async Task<string> VoterAsync()
    {
        var all = await ReadAsync();
        if ((string?)all[Device] is { } known)
            return known;
        var made = Guid.NewGuid().ToString();
        all[Device] = made;
        await store.WriteAsync(Name, all, ClientJson.Default.JsonObject);
        return made;
    }

    private async Task<JsonObject> ReadAsync() => await store.ReadAsync(Name, ClientJson.Default.JsonObject) ?? [];
}
