using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Reports;

/// <summary>The report that is being written: the form and the map both change it.</summary>
public sealed class ReportSession(BrowserStore store, DevicePhotos photos)
{
    /// <summary>Where the device keeps it.</summary>
    internal const string Name = "report-draft";

    private bool _isLoaded;

    /// <summary>Told after it has changed.</summary>
    public event Action? Changed;

    /// <summary>The report.</summary>
    public ReportDraft Draft { get; private set; } = new();

    /// <summary>Takes up what was begun earlier on this device.</summary>
    public async Task LoadAsync()
    {
        if (_isLoaded)
            return;
        _isLoaded = true;
        Draft = await store.ReadAsync(Name, ClientJson.Default.ReportDraft) ?? Draft;
        Changed?.Invoke();
    }

    /// <summary>Changes it, and keeps the change.</summary>
    public async Task UpdateAsync(Func<ReportDraft, ReportDraft> change)
    {
        Draft = change(Draft);
        Changed?.Invoke();
        await store.WriteAsync(Name, Draft, ClientJson.Default.ReportDraft);
    }

    /// <summary>Throws it away, and begins afresh.</summary>
    public async Task DiscardAsync()
    {
        var thrown = Draft.Photos;
        await ClearAsync();
        foreach (var photo in thrown)
            await photos.RemoveAsync(photo.Id!);
    }

    /// <summary>Begins afresh, with the same reporter; what was written is the outbox's.</summary>
    public async Task ClearAsync()
    {
        Draft = new ReportDraft { Name = Draft.Name, Phone = Draft.Phone, Email = Draft.Email };
        Changed?.Invoke();
        await store.WriteAsync(Name, Draft, ClientJson.Default.ReportDraft);
    }
}
