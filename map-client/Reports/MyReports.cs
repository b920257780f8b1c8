using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Reports;

/// <summary>The keys of the reports made on this device, and the device's own key for confirmations.</summary>
public sealed class MyReports(BrowserStore store)
{
    private const string Reports = "my-reports";
    private const string Device = "device";

    /// <summary>The key of a report made here, or null.</summary>
    public async Task<string?> KeyOfAsync(string reference) => (string?)(await ReadAsync(Reports))[reference];

    /// <summary>Whether a report with that key has arrived.</summary>
    public async Task<bool> HasSentAsync(Guid key) => (await ReadAsync(Reports)).Any(pair => (string?)pair.Value == key.ToString());

    /// <summary>Keeps the key of a report. What comes from a link is believed only where it looks right and nothing is known yet.</summary>
    public async Task RememberAsync(string reference, string key)
    {
        var all = await ReadAsync(Reports);
        if (all.ContainsKey(reference) || !Guid.TryParse(key, out _) || !IsReference(reference))
            return;
        all[reference] = key;
        await store.WriteAsync(Reports, all, ClientJson.Default.JsonObject);
    }

    /// <summary>The random key by which confirmations of this device are told from those of others.</summary>
    public async Task<string> VoterAsync()
    {
        var device = await ReadAsync(Device);
        if ((string?)device["voter"] is { } known)
            return known;
        var made = Guid.NewGuid().ToString();
        device["voter"] = made;
        await store.WriteAsync(Device, device, ClientJson.Default.JsonObject);
        return made;
    }

    private async Task<JsonObject> ReadAsync(string name) => await store.ReadAsync(name, ClientJson.Default.JsonObject) ?? [];

    // As in LC-2026-000123.
    private static bool IsReference(string text) => text.Split('-') is [{ Length: > 0 }, { Length: 4 } year, { Length: >= 6 } number]
        && year.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit);
}
