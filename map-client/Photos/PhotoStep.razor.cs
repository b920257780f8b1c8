using GisPlatform.MapClient.Reports;

namespace GisPlatform.MapClient.Photos;

/// <summary>The photos of a report; asked about where they were taken somewhere else.</summary>
public sealed partial class PhotoStep
{
    private ReportDraft Draft => Report.Draft;

    /// <inheritdoc />
    public void Dispose() => Report.Changed -= OnChanged;

    /// <inheritdoc />
    protected override void OnInitialized() => Report.Changed += OnChanged;

    private void OnChanged() => _ = InvokeAsync(StateHasChanged);

    private Task ChangeAsync(DraftPhoto photo, DraftPhoto changed) =>
        Report.UpdateAsync(draft => draft with { Photos = [.. draft.Photos.Select(other => other.Id == photo.Id ? changed : other)] });

    private async Task MoveAsync(DraftPhoto photo)
    {
        if (photo.Position is not { } position)
            return;
        await Report.UpdateAsync(draft => draft with { Points = [position] });
        Map.FlyTo(position);
    }
}
