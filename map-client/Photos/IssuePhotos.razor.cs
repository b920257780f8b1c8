using GisPlatform.MapClient.Map;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GisPlatform.MapClient.Photos;

/// <summary>The photos of an issue: small in a row, large in a dialog that keys and fingers turn.</summary>
public sealed partial class IssuePhotos
{
    private const double SwipePixels = 40;
    private ElementReference _dialog;
    private int? _index;
    private double? _touchedAt;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PlaceInfo Place { get; set; }

    /// <summary>Title of the issue.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The photos.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<IssuePhoto> Photos { get; set; }

    /// <summary>What stands below a photo in the dialog.</summary>
    [Parameter]
    public RenderFragment<IssuePhoto>? Below { get; set; }

    private string NameOf(int index) => PhotoText.PhotoOf.Fill(index + 1, Photos.Count, Title);

    private async Task OpenAsync(int index)
    {
        _index = index;
        await Device.OpenAsync(_dialog);
    }

    private void Turn(int by) => _index = (_index + by + Photos.Count) % Photos.Count;

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key is "ArrowLeft" or "ArrowRight")
            Turn(key.Key == "ArrowLeft" ? -1 : 1);
    }

    private void OnTouchEnd(TouchEventArgs touch)
    {
        if (_touchedAt is { } from && touch.ChangedTouches is [var one] && Math.Abs(one.ClientX - from) > SwipePixels)
            Turn(one.ClientX < from ? 1 : -1);
        _touchedAt = null;
    }
}
