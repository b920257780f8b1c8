using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;

namespace GisPlatform.Api.Live;

/// <summary>Watches issues.</summary>
public sealed class IssueChanged(IssueFeed feed, IssueQueries queries)
{
    /// <summary>The changes of issues that match, from the moment that somebody subscribes to them.</summary>
    /// <param name="filter">Which.</param>
    /// <exception cref="AppError">A condition makes no sense.</exception>
    public async Task<IObservable<IssueChange>> RunAsync(IssueFilter filter, CancellationToken cancellationToken)
    {
        await queries.ResolveAsync(filter, cancellationToken);
        return new Changes(feed, filter);
    }

    private sealed class Changes(IssueFeed feed, IssueFilter filter) : IObservable<IssueChange>
    {
        public IDisposable Subscribe(IObserver<IssueChange> observer) => feed.Watch(filter, observer);
    }
}
