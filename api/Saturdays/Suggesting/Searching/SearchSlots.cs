using System.ComponentModel.DataAnnotations;
using GisPlatform.Api.Common;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Saturdays.Suggesting.Searching;

/// <summary>Configuration <c>Suggestions</c>.</summary>
public sealed class SuggestionOptions
{
    /// <summary>Searches under way at once, on this server; each keeps a processor busy.</summary>
    [Range(1, 100)]
    public int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);
}

/// <summary>What is searched for.</summary>
public enum SearchKind
{
    /// <summary>A plan.</summary>
    Plan,

    /// <summary>Why an issue is not in one.</summary>
    WhyNot,
}

/// <summary>
/// Runs searches, each on a thread of its own, so that requests never wait for a thread of the pool: so many at once, and one of a kind for each account. A newer one
/// of an account takes the older one's place.
/// </summary>
public sealed class SearchSlots(IOptions<SuggestionOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Guid Account, SearchKind Kind), Slot> _taken = [];

    /// <summary>How many are under way.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _taken.Count;
        }
    }

    /// <summary>Runs a search.</summary>
    /// <param name="account">Who searches.</param>
    /// <param name="kind">For what.</param>
    /// <param name="search">Searches until it has found, or is told to stop.</param>
    /// <param name="stop">Ends it early: nobody waits for it any more.</param>
    /// <exception cref="AppError">RATE_LIMITED: too many are under way; CONFLICT: a newer one took its place.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task<T> RunAsync<T>(Guid account, SearchKind kind, Func<CancellationToken, T> search, CancellationToken stop)
    {
        var slot = Take((account, kind));
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, slot.Superseded);
            await slot.Before.WaitAsync(ending.Token);
            var found = await QuietThread.RunAsync(() => search(ending.Token));
            ending.Token.ThrowIfCancellationRequested();
            return found;
        }
        catch (OperationCanceledException) when (slot.Superseded.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new AppError(ErrorCode.Conflict, null, "Một lần tính mới hơn của bạn đã thay lần này.", "A newer search of yours took the place of this one.");
        }
        finally
        {
            slot.End();
            _ = GiveBackAsync((account, kind), slot);
        }
    }

    private Slot Take((Guid, SearchKind) key)
    {
        Slot? older;
        Slot slot;
        lock (_lock)
        {
            older = _taken.GetValueOrDefault(key);
            if (older is null && _taken.Count >= options.Value.AtOnce)
            {
                throw new AppError(ErrorCode.RateLimited, null,
                    "Máy chủ đang tính nhiều gợi ý cho người khác. Hãy thử lại sau ít giây.", "The server is working on as many suggestions as it can. Try again in some seconds.");
            }

            slot = new Slot(older?.Ended ?? Task.CompletedTask, new CancellationTokenSource());
            _taken[key] = slot;
        }

        older?.Supersede();
        return slot;
    }

    // At once, unless it never began because the older one has not ended yet.
    private async Task GiveBackAsync((Guid, SearchKind) key, Slot slot)
    {
        await slot.Ended;
        lock (_lock)
        {
            if (_taken.GetValueOrDefault(key) == slot)
                _taken.Remove(key);
        }
    }

    // Neither a timer nor a handle hangs on the source, so nothing is left undone when it is not disposed of, and a late wish to stop does no harm.
    private sealed class Slot(Task before, CancellationTokenSource superseded)
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Superseded => superseded.Token;

        // The older one's thread ends first, so that an account never has two.
        public Task Before { get; } = before;

        public Task Ended => Task.WhenAll(Before, _ended.Task);

        public void Supersede() => superseded.Cancel();

        public void End() => _ended.TrySetResult();
    }
}
