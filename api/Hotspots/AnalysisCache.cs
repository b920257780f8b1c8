using GisPlatform.Api.Common;
using Microsoft.Extensions.Caching.Memory;

namespace GisPlatform.Api.Hotspots;

/// <summary>Keeps answers for as long as the database has not changed, and lets few be worked out at a time, so that memory stays bounded.</summary>
public sealed class AnalysisCache(DatabaseVersion versions) : IDisposable
{
    // A unit with its geometry and figures takes about half a kilobyte.
    private const int MostUnits = 200_000;
    private const int MostAtATime = 2;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostUnits });
    private readonly SemaphoreSlim _slots = new(MostAtATime);

    /// <summary>The answer as of now: the kept one if nothing changed since, else a new one.</summary>
    /// <param name="key">Names the question.</param>
    /// <param name="units">How many units an answer has.</param>
    /// <param name="answer">Works it out.</param>
    public async Task<T> GetAsync<T>(string key, Func<T, int> units, Func<Task<T>> answer, CancellationToken cancellationToken)
    {
        var version = await versions.ReadAsync(cancellationToken);
        if (Kept<T>(key, version) is { } kept)
            return kept.Answer;
        await _slots.WaitAsync(cancellationToken);
        try
        {
            // Somebody else may have asked the same a moment before.
            if (Kept<T>(key, version) is { } fresh)
                return fresh.Answer;
            var worked = await answer();
            _answers.Set(key, new Entry<T>(version, worked), new MemoryCacheEntryOptions { Size = 1 + units(worked) });
            return worked;
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _answers.Dispose();
        _slots.Dispose();
    }

    private Entry<T>? Kept<T>(string key, string version) =>
        _answers.TryGetValue(key, out Entry<T>? entry) && entry!.Version == version ? entry : null;

    private sealed record Entry<T>(string Version, T Answer);
}
