using System.Collections.Concurrent;
using System.Threading.Channels;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;

namespace GisPlatform.Api.Live;

/// <summary>Tells watchers of the issues that the database says have changed, whichever server changed them.</summary>
public sealed partial class IssueFeed : BackgroundService
{
    private const int MostAnnouncements = 1_000;
    private const int MostIssuesATurn = 200;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private readonly Channel<string?> _heard;
    private readonly ConcurrentDictionary<Watcher, byte> _watchers = [];
    private readonly MatchChanges _matching;
    private readonly IssueQueries _queries;
    private readonly GetIssue _issues;
    private readonly ILogger<IssueFeed> _logger;
    private volatile bool _hasMissed;

    /// <summary>Listens from now on.</summary>
    public IssueFeed(DatabaseBell bell, MatchChanges matching, IssueQueries queries, GetIssue issues, ILogger<IssueFeed> logger)
    {
        (_matching, _queries, _issues, _logger) = (matching, queries, issues, logger);
        // What does not fit is not lost silently: watchers are told to read again.
        _heard = Channel.CreateBounded<string?>(
            new BoundedChannelOptions(MostAnnouncements) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }, _ => _hasMissed = true);
        bell.Listen("issue", payload => _heard.Writer.TryWrite(payload));
    }

    /// <summary>How many watch.</summary>
    public int Count => _watchers.Count;

    /// <summary>Watches until disposed of.</summary>
    /// <param name="filter">Which issues; checked already.</param>
    /// <param name="observer">Told from one thread at a time; must return at once.</param>
    public IDisposable Watch(IssueFilter filter, IObserver<IssueChange> observer)
    {
        var watcher = new Watcher(this, IssueCursor.Fingerprint(filter, IssueOrder.Newest), filter, observer);
        _watchers.TryAdd(watcher, 0);
        return watcher;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _heard.Reader.WaitToReadAsync(stoppingToken))
            {
                // Changes that come together are asked about together.
                await Task.Delay(Gather, stoppingToken);
                await TurnAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task TurnAsync(CancellationToken cancellationToken)
    {
        var changes = new AnnouncedChanges();
        while (changes.Issues.Count < MostIssuesATurn && _heard.Reader.TryRead(out var payload))
            changes.Add(payload);
        try
        {
            if (!_hasMissed && !changes.IsMany)
            {
                await TellAsync(changes, cancellationToken);
                return;
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception.Message);
        }

        _hasMissed = false;
        foreach (var (watcher, _) in _watchers)
            watcher.Observer.OnNext(new IssueChange(IssueChangeKind.Refresh));
    }

    private async Task TellAsync(AnnouncedChanges changes, CancellationToken cancellationToken)
    {
        // Many watch the same: each filter is asked about once.
        var groups = new List<List<Watcher>>();
        var filters = new List<ResolvedFilter>();
        foreach (var group in _watchers.Keys.GroupBy(watcher => watcher.Key).Select(group => group.ToList()))
        {
            try
            {
                // Anew each time: wards and categories may have been loaded since.
                filters.Add(await _queries.ResolveAsync(group[0].Filter, cancellationToken));
                groups.Add(group);
            }
            catch (AppError gone)
            {
                group.ForEach(watcher => watcher.Observer.OnError(gone));
            }
        }

        if (groups.Count == 0 || changes.Issues.Count == 0)
            return;
        var matches = await _matching.RunAsync(filters, [.. changes.Issues.Keys], cancellationToken);
        var issues = await _issues.ManyAsync([.. matches.SelectMany(match => match).Distinct()], cancellationToken);
        for (var n = 0; n < groups.Count; n++)
        {
            var matching = matches[n].ToHashSet();
            foreach (var (id, (isNew, before)) in changes.Issues)
            {
                var change = matching.Contains(id) && issues.TryGetValue(id, out var issue)
                    ? new IssueChange(isNew ? IssueChangeKind.Reported : IssueChangeKind.Changed, id, issue)
                    : before.Any(one => one.MayHaveMatched(filters[n])) ? new IssueChange(IssueChangeKind.Left, id) : null;
                if (change is not null)
                    groups[n].ForEach(watcher => watcher.Observer.OnNext(change));
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Changes of issues could not be looked up, so watchers are told to read again: {Reason}")]
    private partial void LogFailed(string reason);

    private sealed class Watcher(IssueFeed feed, string key, IssueFilter filter, IObserver<IssueChange> observer) : IDisposable
    {
        public string Key { get; } = key;

        public IssueFilter Filter { get; } = filter;

        public IObserver<IssueChange> Observer { get; } = observer;

        public void Dispose() => feed._watchers.TryRemove(this, out _);
    }
}
