using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>
/// What an account has said in the field, on its way: sent in order, each with its key, until it has arrived. Nothing is sent for another account than
/// the one that said it, and nothing that was refused is lost.
/// </summary>
public sealed class OnSiteOutbox(GraphQLClient api, OnSiteStore store, DevicePhotos photos, TimeProvider clock, string account) : IDisposable
{
    private const int MostSent = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Told after something has been put in, sent or refused.</summary>
    public event Action? Changed;

    /// <summary>Told after something has arrived.</summary>
    public event Action? Arrived;

    /// <summary>All of it, oldest first.</summary>
    public IReadOnlyList<SiteEntry> Entries { get; private set; } = [];

    /// <summary>Those on their way.</summary>
    public IEnumerable<SiteEntry> Waiting => Entries.Where(entry => entry.IsWaiting);

    /// <summary>What keeps them from being sent.</summary>
    public OutboxHold Hold { get; private set; }

    /// <summary>Which photo is being uploaded, of how many; null: none.</summary>
    public (int Number, int Of)? Uploading { get; private set; }

    /// <summary>Takes up what earlier visits left, and sends it now and whenever there is a network.</summary>
    public async Task LoadAsync()
    {
        Entries = await store.EntriesAsync(account);
        _ = LoopAsync();
    }

    /// <summary>Takes something in: from here on it is safe on this device.</summary>
    public async Task AddAsync(SiteEntry entry)
    {
        await photos.HoldAsync(entry.Form.PhotoIds, account);
        await ChangeAsync(entries => entries.Append(entry));
        _ = SendAsync();
    }

    /// <summary>Gives something that was refused back to its writer, or throws it away.</summary>
    public async Task RemoveAsync(SiteEntry entry, bool withPhotos)
    {
        await ChangeAsync(entries => entries.Where(other => other.Key != entry.Key));
        if (withPhotos)
            await RemovePhotosAsync(entry);
    }

    /// <summary>Sends what waits.</summary>
    public async Task SendAsync()
    {
        await _turn.WaitAsync(_stop.Token);
        try
        {
            Entries = await store.EntriesAsync(account);
            if (!Waiting.Any() || !await IsThereAsync())
                return;
            while (Waiting.FirstOrDefault() is { } entry && await TryAsync(entry))
            {
                // The next one.
            }
        }
        finally
        {
            Uploading = null;
            _turn.Release();
            Changed?.Invoke();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                await SendAsync();
                await Task.Delay(Pause, clock, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page is being left.
        }
    }

    // On a phone that many share, somebody else may be signed in by now.
    private async Task<bool> IsThereAsync()
    {
        try
        {
            var me = (await api.QueryAsync("SignedIn", StaffJson.Default.SignedIn, cancellationToken: _stop.Token)).Account;
            Hold = me is null ? OutboxHold.SignedOut : me.Id != account ? OutboxHold.SomebodyElse : OutboxHold.None;
        }
        catch (GraphQLException)
        {
            Hold = OutboxHold.Offline;
        }

        return Hold == OutboxHold.None;
    }

    // Whether it is done with: it has arrived, or was refused.
    private async Task<bool> TryAsync(SiteEntry entry)
    {
        var isFresh = entry.Uploads.Count == 0;
        try
        {
            entry = await UploadAsync(entry);
            await api.QueryAsync("SendOutcome", StaffJson.Default.SendOutcome, entry.ToVariables(), _stop.Token);
            await ChangeAsync(entries => Trim(entries.Select(other => other.Key == entry.Key ? other.Arrived(clock.GetUtcNow()) : other)));
            await RemovePhotosAsync(entry);
            Arrived?.Invoke();
            return true;
        }
        catch (GraphQLException error) when (error.Code is null or "DATABASE_UNAVAILABLE" or "RATE_LIMITED" or "TIMED_OUT" or "INTERNAL_ERROR")
        {
            Hold = OutboxHold.Offline;
            return false;
        }
        catch (GraphQLException error) when (error.Code == "UNAUTHENTICATED")
        {
            Hold = OutboxHold.SignedOut;
            return false;
        }
        catch (GraphQLException error) when (!isFresh && error.Field is "outcome.photosBefore" or "outcome.photosAfter" or "photosAfter")
        {
            // Uploads that lay too long without their outcome were swept: once more.
            await ChangeAsync(entries => entries.Select(other => other.Key == entry.Key ? other with { Uploads = new Dictionary<string, string>() } : other));
            return true;
        }
        catch (GraphQLException error)
        {
            await ChangeAsync(entries => entries.Select(other => other.Key == entry.Key ? other with { Refusal = error.Message } : other));
            return true;
        }
    }

    // A photo that the browser has thrown away keeps the rest from nothing.
    private async Task<SiteEntry> UploadAsync(SiteEntry entry)
    {
        var ids = entry.Form.PhotoIds.ToList();
        foreach (var (id, number) in ids.Select((id, index) => (id, index + 1)).Where(photo => !entry.Uploads.ContainsKey(photo.id)))
        {
            Uploading = (number, ids.Count);
            Changed?.Invoke();
            try
            {
                if (await photos.UploadAsync(id) is not { } upload)
                    continue;
                entry = entry with { Uploads = new Dictionary<string, string>(entry.Uploads) { [id] = upload } };
            }
            catch (GraphQLException error) when (error.Field == "photo")
            {
                throw new GraphQLException(PhotoText.Refused.Fill(number, error.Message), error.Code, error.Field, error);
            }

            await ChangeAsync(entries => entries.Select(other => other.Key == entry.Key ? other with { Uploads = entry.Uploads } : other));
        }

        Uploading = null;
        return entry;
    }

    private async Task RemovePhotosAsync(SiteEntry entry)
    {
        foreach (var id in entry.Form.PhotoIds)
            await photos.RemoveAsync(id);
    }

    private async Task ChangeAsync(Func<SiteEntry[], IEnumerable<SiteEntry>> change)
    {
        Entries = await store.ChangeAsync(account, change);
        Changed?.Invoke();
    }

    private static IEnumerable<SiteEntry> Trim(IEnumerable<SiteEntry> entries)
    {
        var all = entries.ToList();
        var old = all.Where(entry => !entry.IsUnsent).SkipLast(MostSent).ToHashSet();
        return all.Where(entry => !old.Contains(entry));
    }
}

/// <summary>What keeps an outbox from being sent.</summary>
public enum OutboxHold
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The server cannot be reached.</summary>
    Offline,

    /// <summary>Nobody is signed in any more.</summary>
    SignedOut,

    /// <summary>Another account is signed in.</summary>
    SomebodyElse,
}
