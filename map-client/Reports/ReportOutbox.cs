using GisPlatform.MapClient.Abuse;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Reports;

/// <summary>
/// Reports on their way. One that cannot be sent waits here, over reloads too, and is tried again; its key keeps it from being made twice.
/// One that is refused after waiting stays here until its writer has taken it up again.
/// </summary>
public sealed class ReportOutbox(GraphQLClient api, Proofs proofs, BrowserStore store, MyReports mine, DevicePhotos photos) : IDisposable
{
    private const string Name = "report-outbox";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    // What has been uploaded while this page is open; it is not sent twice over a poor line.
    private readonly Dictionary<string, string> _uploaded = [];
    private IReadOnlyList<ReportDraft> _kept = [];
    private bool _isTrying;

    /// <summary>Told after something has been sent, refused or put in.</summary>
    public event Action? Changed;

    /// <summary>Told when a report has become an issue.</summary>
    public event Action? Arrived;

    /// <summary>Those that wait for the network.</summary>
    public IEnumerable<ReportDraft> Waiting => _kept.Where(draft => draft.Refusal is null);

    /// <summary>Those that were refused after they had waited.</summary>
    public IEnumerable<ReportDraft> Refused => _kept.Where(draft => draft.Refusal is not null);

    /// <summary>Which photo is being uploaded, of how many; null: none.</summary>
    public (int Number, int Of)? Uploading { get; private set; }

    /// <summary>References of those that were sent after waiting.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Takes up what earlier visits left, and begins to send it.</summary>
    public async Task LoadAsync()
    {
        _kept = await ReadAsync();
        await photos.KeepOnlyAsync([.. _kept.Append(await store.ReadAsync(ReportSession.Name, ClientJson.Default.ReportDraft)).SelectMany(draft => draft?.Photos ?? []).Select(photo => photo.Id!)]);
        TryLater();
        Changed?.Invoke();
    }

    /// <summary>Keeps a report on the device before anything is sent: the page may be closed, or the line cut, at any time.</summary>
    /// <returns>The report; with another key where its own has arrived already, from another tab.</returns>
    public async Task<ReportDraft> KeepAsync(ReportDraft draft)
    {
        var kept = await mine.HasSentAsync(draft.Key) ? draft with { Key = Guid.NewGuid() } : draft;
        await ChangeAsync(others => [.. others.Where(other => other.Key != kept.Key), kept]);
        return kept;
    }

    /// <summary>Sends a report that is kept, or leaves it to wait.</summary>
    /// <param name="draft">From <see cref="KeepAsync"/>.</param>
    /// <param name="asOf">A date of the ward map to name its ward by.</param>
    /// <returns>What became of it; null when it waits.</returns>
    /// <exception cref="GraphQLException">It was refused, and is not kept here any more.</exception>
    public async Task<ReportIssuePayload?> SendAsync(ReportDraft draft, DateOnly? asOf)
    {
        try
        {
            return await TryAsync(draft, asOf);
        }
        catch (GraphQLException error) when (WillPass(error))
        {
            TryLater();
            return null;
        }
        catch (GraphQLException)
        {
            await RemoveAsync(draft);
            throw;
        }
    }

    /// <summary>Gives a report that was refused back to its writer.</summary>
    public Task RemoveAsync(ReportDraft draft) => ChangeAsync(others => [.. others.Where(other => other.Key != draft.Key)]);

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _turn.Dispose();
    }

    private async Task<ReportIssuePayload> TryAsync(ReportDraft draft, DateOnly? asOf)
    {
        await _turn.WaitAsync(_stop.Token);
        try
        {
            var input = draft.ToInput(await UploadAsync(draft));
            // A new one for each try: a proof is good once, and not for as long as a report may wait.
            input["proof"] = await proofs.GetAsync(_stop.Token);
            var payload = (await api.QueryAsync("ReportIssue", ClientJson.Default.ReportIssue, new() { ["input"] = input, ["asOf"] = asOf?.Iso() }, _stop.Token)).Payload;
            await mine.RememberAsync(payload.Reference, draft.Key.ToString());
            await RemoveAsync(draft);
            foreach (var photo in draft.Photos)
                await photos.RemoveAsync(photo.Id!);
            Arrived?.Invoke();
            return payload;
        }
        catch (GraphQLException error) when (error.Field == "input.photos" && draft.Photos.Any(photo => _uploaded.ContainsKey(photo.Id!)))
        {
            // Swept, for it lay there too long: the next turn uploads them again.
            foreach (var photo in draft.Photos)
                _uploaded.Remove(photo.Id!);
            throw new GraphQLException("", null, inner: error);
        }
        finally
        {
            _turn.Release();
        }
    }

    // A photo that the browser has thrown away keeps the rest of the report from nothing.
    private async Task<List<string>> UploadAsync(ReportDraft draft)
    {
        var ids = new List<string>();
        try
        {
            foreach (var (photo, number) in draft.Photos.Select((photo, index) => (photo.Id!, index + 1)))
            {
                Uploading = (number, draft.Photos.Count);
                Changed?.Invoke();
                if (!_uploaded.ContainsKey(photo) && await photos.UploadAsync(photo) is { } uploaded)
                    _uploaded[photo] = uploaded;
                if (_uploaded.TryGetValue(photo, out var id))
                    ids.Add(id);
            }
        }
        catch (GraphQLException error) when (error.Field == "photo")
        {
            throw new GraphQLException(PhotoText.Refused.Fill(Uploading?.Number, error.Message), error.Code, error.Field, error);
        }
        finally
        {
            Uploading = null;
        }

        return ids;
    }

    private void TryLater()
    {
        if (!_isTrying && Waiting.Any())
            _ = LoopAsync();
    }

    private async Task LoopAsync()
    {
        _isTrying = true;
        try
        {
            for (; Waiting.Any(); await Task.Delay(Pause, _stop.Token))
            {
                foreach (var draft in Waiting.ToList())
                    await TryAgainAsync(draft);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is being left.
        }

        _isTrying = false;
    }

    private async Task TryAgainAsync(ReportDraft draft)
    {
        try
        {
            Sent.Add((await TryAsync(draft, null)).Reference);
            Changed?.Invoke();
        }
        catch (GraphQLException error) when (WillPass(error))
        {
            // The next turn tries it again.
        }
        catch (GraphQLException error)
        {
            await ChangeAsync(others => [.. others.Select(other => other.Key == draft.Key ? other with { Refusal = error.Message } : other)]);
        }
    }

    // What another tab has put in or sent meanwhile stays so.
    private async Task ChangeAsync(Func<ReportDraft[], ReportDraft[]> change)
    {
        var changed = change(await ReadAsync());
        await store.WriteAsync(Name, changed, ClientJson.Default.ReportDraftArray);
        _kept = changed;
        Changed?.Invoke();
    }

    private async Task<ReportDraft[]> ReadAsync() => await store.ReadAsync(Name, ClientJson.Default.ReportDraftArray) ?? [];

    // No answer at all, or one that says that a later try will do.
    private static bool WillPass(GraphQLException error) => error.Code is null or "DATABASE_UNAVAILABLE" or "RATE_LIMITED" or "TIMED_OUT" or "INTERNAL_ERROR" or "PROOF_REQUIRED";
}
