using System.Text.Json;
using System.Text.Json.Nodes;
using GisPlatform.MapClient.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Photos;

/// <summary>The photos that this device keeps until their report has arrived (<c>wwwroot/photos.js</c>).</summary>
public class DevicePhotos(IJSRuntime js)
{
    private IJSObjectReference? _module;

    /// <summary>Takes what was chosen in a field of the page.</summary>
    /// <param name="field">The field.</param>
    /// <param name="room">How many there is room for.</param>
    /// <returns>One for each file: taken, or why not.</returns>
    public virtual async Task<IReadOnlyList<DraftPhoto>> TakeAsync(ElementReference field, int room) =>
        JsonSerializer.Deserialize(await (await ModuleAsync()).InvokeAsync<string>("take", field, room), ClientJson.Default.DraftPhotoArray) ?? [];

    /// <summary>An address to show a photo by; null where it is gone.</summary>
    public virtual async Task<string?> ShowAsync(string id) => await (await ModuleAsync()).InvokeAsync<string?>("show", id);

    /// <summary>Forgets a photo.</summary>
    public virtual async Task RemoveAsync(string id) => await (await ModuleAsync()).InvokeVoidAsync("remove", id);

    /// <summary>Forgets all others that have lain here for a day.</summary>
    public virtual async Task KeepOnlyAsync(IEnumerable<string> ids)
    {
        // Who never took a photo needs no module for it.
        if (ids.ToArray() is { Length: > 0 } kept)
            await (await ModuleAsync()).InvokeVoidAsync("keepOnly", (object)kept);
    }

    /// <summary>Keeps photos for somebody until they let go of them, however long that is.</summary>
    public virtual async Task HoldAsync(IEnumerable<string> ids, string keeper)
    {
        if (ids.ToArray() is { Length: > 0 } held)
            await (await ModuleAsync()).InvokeVoidAsync("hold", held, keeper);
    }

    /// <summary>Forgets all photos that are kept for somebody.</summary>
    public virtual async Task LetGoAsync(string keeper) => await (await ModuleAsync()).InvokeVoidAsync("letGo", keeper);

    /// <summary>Opens a dialog over the page.</summary>
    public virtual async Task OpenAsync(ElementReference dialog) => await (await ModuleAsync()).InvokeVoidAsync("open", dialog);

    /// <summary>Uploads a photo.</summary>
    /// <returns>The id to report it by; null where the photo is gone from the device.</returns>
    /// <exception cref="GraphQLException">It was refused, or there is no network.</exception>
    public async Task<string?> UploadAsync(string id)
    {
        var (status, body) = await SendAsync(id);
        return status switch
        {
            200 => (string?)body?["id"] ?? throw new GraphQLException("", null),
            410 => null,
            _ => throw new GraphQLException((string?)body?["detail"] ?? "", (string?)body?["code"], (string?)body?["field"]),
        };
    }

    /// <summary>Sends a photo to the API.</summary>
    /// <returns>Status of HTTP, 0 where nothing arrived, 410 where the photo is gone; and the answer.</returns>
    protected virtual async Task<(int Status, JsonObject? Body)> SendAsync(string id)
    {
        var answer = JsonSerializer.Deserialize(await (await ModuleAsync()).InvokeAsync<string>("send", id, Languages.Code), ClientJson.Default.JsonObject)!;
        return ((int)answer["status"]!, answer["body"] as JsonObject);
    }

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/photos.js");
}
