using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff.Inbox.Actions;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>
/// Keeps changes for some seconds before it sends them, so that undoing one leaves no trace: a change that was sent is in the history for
/// good, followers have had their mail, and from "accepted" no way leads back. When the page is left, the browser sends what waits.
/// </summary>
public sealed class UndoBuffer(GraphQLClient api, IJSRuntime js, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>How long a change can be taken back.</summary>
    public const int Seconds = 10;

    private readonly List<WaitingBatch> _batches = [];
    private readonly CancellationTokenSource _stop = new();
    private IJSObjectReference? _leave;

    /// <summary>Told when what is to be seen of it has changed.</summary>
    public event Action? Changed;

    /// <summary>Told of each change that was answered; with the refusal, if it was refused.</summary>
    public event Func<WaitingChange, GraphQLException?, Task>? Answered;

    /// <summary>What waits, in the order in which it was asked for.</summary>
    public IReadOnlyList<WaitingBatch> Batches => _batches;

    /// <summary>Whether a change of an issue waits.</summary>
    public bool Has(string issueId) => _batches.Any(batch => batch.Changes.Any(change => change.Issue.Id == issueId));

    /// <summary>Takes changes, to be sent when their time has passed.</summary>
    public async Task AddAsync(string words, IReadOnlyList<WaitingChange> changes)
    {
        var batch = new WaitingBatch(words, changes);
        _batches.Add(batch);
        Changed?.Invoke();
        _ = CountDownAsync(batch);
        _leave ??= await js.InvokeAsync<IJSObjectReference>("import", "/leave.js");
        foreach (var change in changes)
        {
            var body = GraphQLClient.BodyOf(change.Action.Operation, typeof(UndoBuffer).Assembly, change.Variables);
            // Taken back already, it must not go out with the page.
            if (batch.Changes.Contains(change) && _batches.Contains(batch))
                await _leave.InvokeVoidAsync("hold", change.Key.ToString(), body);
        }
    }

    /// <summary>Takes changes back: nothing has happened.</summary>
    public async Task UndoAsync(WaitingBatch batch)
    {
        if (batch.IsSending || !_batches.Remove(batch))
            return;
        foreach (var change in batch.Changes)
            await ReleaseAsync(change);
        Changed?.Invoke();
    }

    /// <summary>Sends changes now.</summary>
    public async Task SendAsync(WaitingBatch batch)
    {
        if (batch.IsSending || !_batches.Contains(batch))
            return;
        (batch.IsSending, batch.Failure) = (true, null);
        Changed?.Invoke();
        foreach (var change in batch.Changes.ToList())
        {
            var refusal = await TryAsync(change);
            if (refusal is { Code: null or "DATABASE_UNAVAILABLE" or "RATE_LIMITED" or "TIMED_OUT" })
            {
                // A later try will do.
                (batch.IsSending, batch.Failure) = (false, refusal.Text);
                Changed?.Invoke();
                return;
            }

            batch.Changes.Remove(change);
            await ReleaseAsync(change);
            if (Answered is { } answered)
                await answered(change, refusal);
        }

        _batches.Remove(batch);
        Changed?.Invoke();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
        if (_leave is not null)
            await _leave.DisposeAsync();
    }

    private async Task CountDownAsync(WaitingBatch batch)
    {
        try
        {
            while (batch.SecondsLeft > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, _stop.Token);
                if (!_batches.Contains(batch))
                    return;
                if (batch.IsHeld)
                    continue;
                batch.SecondsLeft--;
                Changed?.Invoke();
            }

            await SendAsync(batch);
        }
        catch (OperationCanceledException)
        {
            // The page is being left.
        }
    }

    private async Task<GraphQLException?> TryAsync(WaitingChange change)
    {
        try
        {
            await api.QueryAsync(change.Action.Operation, StaffJson.Default.StaffAnswer, change.Variables);
            return null;
        }
        catch (GraphQLException refusal)
        {
            return refusal;
        }
    }

    private async Task ReleaseAsync(WaitingChange change)
    {
        if (_leave is not null)
            await _leave.InvokeVoidAsync("release", change.Key.ToString());
    }
}
