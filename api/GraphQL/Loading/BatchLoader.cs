using GraphQL.DataLoader;

namespace GisPlatform.Api.GraphQL.Loading;

/// <summary>Gathers the keys that resolvers of one level ask for, and fetches them together. A scoped service.</summary>
/// <typeparam name="TKey">What is asked for.</typeparam>
/// <typeparam name="TValue">What comes back.</typeparam>
public abstract class BatchLoader<TKey, TValue> where TKey : notnull
{
    private readonly Lock _lock = new();
    private Batch? _open;

    /// <summary>Asks for one key; the fetch happens when the engine awaits the first of the level.</summary>
    public IDataLoaderResult<TValue> Load(TKey key)
    {
        lock (_lock)
        {
            var batch = _open ??= new Batch(this);
            batch.Keys.Add(key);
            return new Result(batch, key);
        }
    }

    /// <summary>Fetches many; answers for each key of the level.</summary>
    protected abstract Task<Func<TKey, TValue>> FetchAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken);

    private Task<Func<TKey, TValue>> CloseAndFetch(Batch batch, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_open == batch)
                _open = null;
            return batch.Fetching ??= FetchAsync(batch.Keys, cancellationToken);
        }
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        public HashSet<TKey> Keys { get; } = [];

        public Task<Func<TKey, TValue>>? Fetching { get; set; }

        public Task<Func<TKey, TValue>> RunAsync(CancellationToken cancellationToken) => loader.CloseAndFetch(this, cancellationToken);
    }

    private sealed class Result(Batch batch, TKey key) : IDataLoaderResult<TValue>
    {
        public async Task<TValue> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.RunAsync(cancellationToken))(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
