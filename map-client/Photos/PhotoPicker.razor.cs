using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Photos;

/// <summary>Photos chosen on this device: looked at, and taken back.</summary>
public sealed partial class PhotoPicker
{
    /// <summary>Photos that may be chosen.</summary>
    public const int Most = 6;

    // With these named, an iPhone hands its photos over as JPEG.
    private const string Accept = "image/jpeg,image/png,image/webp";

    private readonly Dictionary<string, string?> _shown = [];
    private IReadOnlyList<DraftPhoto> _refused = [];
    private ElementReference _camera;
    private ElementReference _gallery;
    private bool _isTaking;

    /// <summary>Those chosen so far.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DraftPhoto> Photos { get; set; }

    /// <summary>Told of those chosen from then on.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<DraftPhoto>> PhotosChanged { get; set; }

    private int Room => Most - Photos.Count;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        foreach (var id in Photos.Select(photo => photo.Id!).Where(id => !_shown.ContainsKey(id)).ToList())
        {
            _shown[id] = null;
            _shown[id] = await Device.ShowAsync(id);
        }
    }

    private async Task TakeAsync(ElementReference field)
    {
        (_isTaking, _refused) = (true, []);
        try
        {
            var taken = await Device.TakeAsync(field, Room);
            _refused = [.. taken.Where(photo => photo.Problem is not null)];
            await PhotosChanged.InvokeAsync([.. Photos, .. taken.Where(photo => photo.Id is not null)]);
        }
        finally
        {
            _isTaking = false;
        }
    }

    private async Task RemoveAsync(DraftPhoto photo)
    {
        await PhotosChanged.InvokeAsync([.. Photos.Where(other => other.Id != photo.Id)]);
        await Device.RemoveAsync(photo.Id!);
    }

    private static string Tell(DraftPhoto refused) => refused.Problem switch
    {
        "TOO_LARGE" => PhotoText.TooLarge.Fill(refused.Name),
        "TOO_MANY" => PhotoText.TooMany.Fill(refused.Name, Most),
        _ => PhotoText.Unreadable.Fill(refused.Name),
    };
}
