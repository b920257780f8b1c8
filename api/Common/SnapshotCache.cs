using Microsoft.Extensions.Caching.Memory;

namespace GisPlatform.Api.Common;

/// <summary>Keeps what was worked out for as long as the database has not changed, so that nothing is shown that was taken out of sight.</summary>
public sealed class SnapshotCache(DatabaseVersion versions) : IDisposable
{
    private const int MostEntries = 1_000;
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostEntries });

    /// <summary>The kept value if nothing changed since, else a new one. Who comes while it is worked out waits for the same.</summary>
    /// <param name="key">Names it, with all that it depends on besides the database: a language, today's date.</param>
    /// <param name="make">Works it out, for whoever asks.</param>
    public async Task<T> GetAsync<T>(object key, Func<CancellationToken, Task<T>> make, CancellationToken cancellationToken)
    {
        // Read before it is made: what changes meanwhile makes it once more.
        var version = await versions.ReadAsync(cancellationToken);
        if (!_kept.TryGetValue(key, out Entry<T>? entry) || entry!.Version != version)
        {
            // Its first asker may go away while others wait.
            entry = new Entry<T>(version, new Lazy<Task<T>>(() => make(CancellationToken.None)));
            _kept.Set(key, entry, new MemoryCacheEntryOptions { Size = 1 });
        }

        try
        {
            return await entry.Value.Value.WaitAsync(cancellationToken);
        }
        catch when (entry.Value.Value.IsFaulted)
        {
            _kept.Remove(key);
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private sealed record Entry<T>(string Version, Lazy<Task<T>> Value);
}
