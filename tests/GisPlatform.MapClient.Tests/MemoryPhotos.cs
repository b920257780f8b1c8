using System.Text.Json.Nodes;
using GisPlatform.MapClient.Photos;
using GisPlatform.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Tests;

/// <summary>Stands in for the browser's photos: what is chosen is decided beforehand, what is sent goes to the real API.</summary>
internal sealed class MemoryPhotos(IJSRuntime js, HttpClient http) : DevicePhotos(js)
{
    private int _seed;

    /// <summary>The pictures that the device keeps.</summary>
    public Dictionary<string, byte[]> Kept { get; } = [];

    /// <summary>What will be chosen next.</summary>
    public Queue<DraftPhoto> ToChoose { get; } = new();

    /// <summary>How many uploads have left.</summary>
    public int Sent { get; private set; }

    /// <summary>A picture that will be chosen next.</summary>
    public void Offer(double? lon = null, double? lat = null, byte[]? picture = null)
    {
        var id = $"{Guid.NewGuid()}";
        Kept[id] = picture ?? TestPhoto.Make(HashCode.Combine(++_seed, id), 300, 200);
        ToChoose.Enqueue(new DraftPhoto { Id = id, Lon = lon, Lat = lat });
    }

    public override Task<IReadOnlyList<DraftPhoto>> TakeAsync(ElementReference field, int room)
    {
        DraftPhoto[] chosen = [.. ToChoose.Take(room), .. ToChoose.Skip(room).Select((_, index) => new DraftPhoto { Name = $"{index}.jpg", Problem = "TOO_MANY" })];
        ToChoose.Clear();
        return Task.FromResult<IReadOnlyList<DraftPhoto>>(chosen);
    }

    public override Task<string?> ShowAsync(string id) => Task.FromResult(Kept.ContainsKey(id) ? $"blob:{id}" : null);

    public override Task RemoveAsync(string id) => Task.FromResult(Kept.Remove(id));

    public override Task KeepOnlyAsync(IEnumerable<string> ids) => Task.CompletedTask;

    /// <summary>For whom pictures are held.</summary>
    public Dictionary<string, string> Keepers { get; } = [];

    public override Task HoldAsync(IEnumerable<string> ids, string keeper)
    {
        foreach (var id in ids)
            Keepers[id] = keeper;
        return Task.CompletedTask;
    }

    public override Task LetGoAsync(string keeper)
    {
        foreach (var id in Keepers.Where(pair => pair.Value == keeper).Select(pair => pair.Key).ToList())
            Kept.Remove(id);
        return Task.CompletedTask;
    }

    public override Task OpenAsync(ElementReference dialog) => Task.CompletedTask;

    protected override async Task<(int Status, JsonObject? Body)> SendAsync(string id)
    {
        if (!Kept.TryGetValue(id, out var picture))
            return (410, null);
        try
        {
            Sent++;
            using var response = await TestPhoto.SendAsync(http, picture);
            return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()) as JsonObject);
        }
        catch (HttpRequestException)
        {
            return (0, null);
        }
    }
}
