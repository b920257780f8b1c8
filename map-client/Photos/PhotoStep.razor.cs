using GisPlatform.MapClient.Reports;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Photos;

/// <summary>The photos of a report: chosen, looked at, taken back; and asked about where they were taken somewhere else.</summary>
public sealed partial class PhotoStep
{
    /// <summary>Photos that a report may have.</summary>
    public const int Most = 6;

    // With these named, an iPhone hands its photos over as JPEG.
    private const string Accept = "image/jpeg,image/png,image/webp";

    private readonly Dictionary<string, string?> _shown = [];
    private IReadOnlyList<DraftPhoto> _refused = [];
    private ElementReference _camera;
    private ElementReference _gallery;
    private bool _isTaking;

    private ReportDraft Draft => Report.Draft;

    private int Room => Most - Draft.Photos.Count;

    /// <inheritdoc />
    public void Dispose() => Report.Changed -= OnChanged;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Report.Changed += OnChanged;
        return ShowAsync();
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        await ShowAsync();
        StateHasChanged();
    });

    private async Task ShowAsync()
    {
        foreach (var id in Draft.Photos.Select(photo => photo.Id!).Where(id => !_shown.ContainsKey(id)).ToList())
        {
            _shown[id] = null;
            _shown[id] = await Photos.ShowAsync(id);
        }
    }

    private async Task TakeAsync(ElementReference field)
    {
        (_isTaking, _refused) = (true, []);
        try
        {
            var taken = await Photos.TakeAsync(field, Room);
            _refused = [.. taken.Where(photo => photo.Problem is not null)];
            await Report.UpdateAsync(draft => draft with { Photos = [.. draft.Photos, .. taken.Where(photo => photo.Id is not null)] });
        }
        finally
        {
            _isTaking = false;
        }
    }

    private async Task RemoveAsync(DraftPhoto photo)
    {
        await Report.UpdateAsync(draft => draft with { Photos = [.. draft.Photos.Where(other => other.Id != photo.Id)] });
        await Photos.RemoveAsync(photo.Id!);
    }

    private Task ChangeAsync(DraftPhoto photo, DraftPhoto changed) =>
        Report.UpdateAsync(draft => draft with { Photos = [.. draft.Photos.Select(other => other.Id == photo.Id ? changed : other)] });

    private async Task MoveAsync(DraftPhoto photo)
    {
        if (photo.Position is not { } position)
            return;
        await Report.UpdateAsync(draft => draft with { Points = [position] });
        Map.FlyTo(position);
    }

    private static string Tell(DraftPhoto refused) => refused.Problem switch
    {
        "TOO_LARGE" => PhotoText.TooLarge.Fill(refused.Name),
        "TOO_MANY" => PhotoText.TooMany.Fill(refused.Name, Most),
        _ => PhotoText.Unreadable.Fill(refused.Name),
    };
}
