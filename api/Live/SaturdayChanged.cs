using GisPlatform.Api.Accounts;

namespace GisPlatform.Api.Live;

/// <summary>Watches a Saturday being planned.</summary>
public sealed class SaturdayChanged(SaturdayFeed feed, CurrentActor actors)
{
    /// <summary>Its changes, from the moment that somebody subscribes to them: each tells the date, to read the plan again.</summary>
    /// <param name="date">The Saturday; it need not be open yet.</param>
    /// <exception cref="Common.AppError">UNAUTHENTICATED or FORBIDDEN.</exception>
    public async Task<IObservable<DateOnly>> RunAsync(DateOnly date, CancellationToken cancellationToken)
    {
        await actors.RequireStaffAsync(cancellationToken);
        return new Changes(feed, date);
    }

    private sealed class Changes(SaturdayFeed feed, DateOnly date) : IObservable<DateOnly>
    {
        public IDisposable Subscribe(IObserver<DateOnly> observer) => feed.Watch(date, observer);
    }
}
