using System.Threading.Channels;
using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GisPlatform.Api.Saturdays.Suggesting.Searching;

namespace GisPlatform.Api.Saturdays.Suggesting;

/// <summary>How far a search has come.</summary>
/// <param name="Suggestion">The best plan so far.</param>
/// <param name="IsNew">Whether the plan is another than was told before; else only its bound is lower.</param>
/// <param name="IsFinal">Whether the search has ended.</param>
public sealed record SuggestionProgress(SiteSuggestion Suggestion, bool IsNew, bool IsFinal);

/// <summary>Suggests sites and crews, and tells of each better plan as it is found.</summary>
public sealed partial class SitesSuggested(CurrentActor actors, GatherTown gather, SearchSlots slots, ToldPlans told, ILogger<SitesSuggested> logger)
{
    // Plans that come faster are told as one: nobody reads more of them.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Begins to search once somebody subscribes; whoever ends the subscription stops the search, and keeps the best that was told.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or as <see cref="GatherTown"/>. RATE_LIMITED and CONFLICT, as <see cref="SearchSlots"/>, come as errors of the stream.</exception>
    public async Task<IObservable<SuggestionProgress>> RunAsync(SuggestionQuestion question, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        return new Searches(this, actor.Account.Id, await gather.RunAsync(question, actor, cancellationToken));
    }

    private async Task FollowAsync(Guid account, Town town, IObserver<SuggestionProgress> observer, CancellationToken stop)
    {
        var key = ToldPlans.KeyOf(town.Request);
        var latest = Channel.CreateBounded<SitePlan>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        var telling = TellAsync();
        try
        {
            var found = await slots.RunAsync(account, SearchKind.Plan, ending => SuggestSites.Search(town, plan => latest.Writer.TryWrite(plan), ending), stop);
            latest.Writer.Complete();
            await telling;
            told.Keep(account, key, found.Request, found.Plan);
            observer.OnNext(new SuggestionProgress(found, IsNew: true, IsFinal: true));
            observer.OnCompleted();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody listens any more.
            latest.Writer.TryComplete();
        }
        catch (Exception exception)
        {
            latest.Writer.TryComplete();
            await telling;
            if (exception is not AppError)
                LogFailed(exception);
            observer.OnError(exception);
        }

        async Task TellAsync()
        {
            SitePlan? before = null;
            await foreach (var plan in latest.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (stop.IsCancellationRequested)
                    return;
                told.Keep(account, key, town.Request, plan);
                observer.OnNext(new SuggestionProgress(new SiteSuggestion(town, town.Request, plan, town.Notes), plan.Value != before?.Value, IsFinal: false));
                before = plan;
                await Task.WhenAny(Task.Delay(Pause, CancellationToken.None), latest.Reader.Completion);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A search for sites failed")]
    private partial void LogFailed(Exception exception);

    private sealed class Searches(SitesSuggested useCase, Guid account, Town town) : IObservable<SuggestionProgress>
    {
        public IDisposable Subscribe(IObserver<SuggestionProgress> observer)
        {
            var running = new Running();
            // It owns its end: the token of the request that asked for it ends with the answer to that.
            _ = Task.Run(() => useCase.FollowAsync(account, town, observer, running.Stop));
            return running;
        }
    }

    private sealed class Running : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();

        public CancellationToken Stop => _stop.Token;

        public void Dispose() => _stop.Cancel();
    }
}
