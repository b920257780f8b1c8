using GisPlatform.Api.Common;
using GisPlatform.Api.Saturdays.Suggesting.Searching;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

public sealed class SearchSlotsTests
{
    private readonly SearchSlots _slots = new(Options.Create(new SuggestionOptions { AtOnce = 2 }));
    private readonly Guid _account = Guid.NewGuid();

    [Fact]
    public async Task A_search_has_a_thread_of_its_own_and_lets_others_go_first()
    {
        var (isOfPool, niceness) = await _slots.RunAsync(_account, SearchKind.Plan, _ => (Thread.CurrentThread.IsThreadPoolThread, Niceness()), Cancel);

        Assert.False(isOfPool);
        Assert.True(niceness > Niceness());
        Assert.Equal(0, _slots.Count);

        // Of the calling thread: the nineteenth field of its line, of which the second, in brackets, may hold anything.
        static int Niceness() => int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[16]);
    }

    [Fact]
    public async Task A_newer_search_of_an_account_stops_the_older_and_begins_when_that_has_ended()
    {
        var order = new List<string>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var older = _slots.RunAsync(_account, SearchKind.Plan, stop =>
        {
            begun.SetResult();
            stop.WaitHandle.WaitOne();
            lock (order)
                order.Add("older ended");
            return 1;
        }, Cancel);
        await begun.Task;

        var newer = await _slots.RunAsync(_account, SearchKind.Plan, _ =>
        {
            lock (order)
                order.Add("newer began");
            return 2;
        }, Cancel);

        Assert.Equal(2, newer);
        Assert.Equal(ErrorCode.Conflict, (await Assert.ThrowsAsync<AppError>(() => older)).Code);
        Assert.Equal(["older ended", "newer began"], order);
    }

    [Fact]
    public async Task Many_newer_ones_in_a_row_leave_the_newest_alone()
    {
        var running = 0;
        var searches = Enumerable.Range(0, 20).Select(number => _slots.RunAsync(_account, SearchKind.Plan, stop =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            if (number < 19)
                stop.WaitHandle.WaitOne();
            Interlocked.Decrement(ref running);
            return number;
        }, Cancel)).ToList();

        Assert.Equal(19, await searches[^1]);
        foreach (var older in searches.SkipLast(1))
            Assert.Equal(ErrorCode.Conflict, (await Assert.ThrowsAsync<AppError>(() => older)).Code);
        Assert.Equal(0, _slots.Count);
    }

    [Fact]
    public async Task More_than_may_run_at_once_are_refused_until_one_ends_and_a_question_counts_beside_a_search()
    {
        using var stop = new CancellationTokenSource();
        var searches = new[] { SearchKind.Plan, SearchKind.WhyNot }.Select(kind => _slots.RunAsync(_account, kind, Wait, stop.Token)).ToList();

        var refusal = await Assert.ThrowsAsync<AppError>(() => _slots.RunAsync(Guid.NewGuid(), SearchKind.Plan, _ => 1, Cancel));
        await stop.CancelAsync();

        Assert.Equal(ErrorCode.RateLimited, refusal.Code);
        foreach (var search in searches)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
        Assert.Equal(1, await _slots.RunAsync(Guid.NewGuid(), SearchKind.Plan, _ => 1, Cancel));
    }

    [Fact]
    public async Task A_search_that_fails_gives_its_slot_back()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _slots.RunAsync<int>(_account, SearchKind.Plan, _ => throw new InvalidOperationException(), Cancel));

        Assert.Equal(0, _slots.Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Wait(CancellationToken stop) => stop.WaitHandle.WaitOne() ? 1 : 0;
}
