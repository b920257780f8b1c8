using GisPlatform.Api.Common;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Common;

public sealed class SnapshotCacheTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task What_was_made_before_a_change_is_not_shown_after_it()
    {
        using var cache = new SnapshotCache(new DatabaseVersion(database.Source));
        var made = 0;
        await cache.GetAsync("key", MakeAsync, Cancel);

        await database.ExecuteAsync("create table changed ()");

        Assert.Equal(made + 1, await cache.GetAsync("key", MakeAsync, Cancel));

        Task<int> MakeAsync(CancellationToken cancellationToken) => Task.FromResult(++made);
    }

    [Fact]
    public async Task A_failure_is_told_and_not_kept_and_who_goes_away_fails_nobody_else()
    {
        using var cache = new SnapshotCache(new DatabaseVersion(database.Source));
        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.GetAsync<int>("key", _ => Task.FromException<int>(new InvalidOperationException()), Cancel));
        Assert.Equal(1, await cache.GetAsync("key", _ => Task.FromResult(1), Cancel));

        var slow = new TaskCompletionSource<int>();
        using var goesAway = new CancellationTokenSource();
        var first = cache.GetAsync("slow", token => slow.Task.WaitAsync(token), goesAway.Token);
        var second = cache.GetAsync("slow", token => slow.Task.WaitAsync(token), Cancel);
        await goesAway.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        slow.SetResult(2);

        Assert.Equal(2, await second);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
