using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using GisPlatform.Api.Common;

namespace GisPlatform.Api.Live;

/// <summary>Tells those who plan a Saturday that somebody has changed it, through whichever server.</summary>
public sealed class SaturdayFeed : BackgroundService
{
    private const int MostAnnouncements = 1_000;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private readonly Channel<string?> _heard;
    private readonly ConcurrentDictionary<Watcher, byte> _watchers = [];
    private volatile bool _hasMissed;

    /// <summary>Listens from now on.</summary>
    public SaturdayFeed(DatabaseBell bell)
    {
        // What does not fit is not lost silently: then all are told to read again.
        _heard = Channel.CreateBounded<string?>(
            new BoundedChannelOptions(MostAnnouncements) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }, _ => _hasMissed = true);
        bell.Listen("saturday", payload => _heard.Writer.TryWrite(payload));
    }

    /// <summary>How many watch.</summary>
    public int Count => _watchers.Count;

    /// <summary>Watches until disposed of.</summary>
    /// <param name="date">The Saturday.</param>
    /// <param name="observer">Told from one thread at a time; must return at once.</param>
    public IDisposable Watch(DateOnly date, IObserver<DateOnly> observer)
    {
        var watcher = new Watcher(this, date, observer);
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
                // Changes that come together are told as one.
                await Task.Delay(Gather, stoppingToken);
                Tell();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private void Tell()
    {
        var (dates, isAll) = (new HashSet<DateOnly>(), _hasMissed);
        _hasMissed = false;
        while (_heard.Reader.TryRead(out var payload))
        {
            if (payload is null)
                isAll = true;
            else
                dates.Add(DateOnly.ParseExact(payload, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (var (watcher, _) in _watchers)
        {
            if (isAll || dates.Contains(watcher.Date))
                watcher.Observer.OnNext(watcher.Date);
        }
    }

    private sealed class Watcher(SaturdayFeed feed, DateOnly date, IObserver<DateOnly> observer) : IDisposable
    {
        public DateOnly Date { get; } = date;

        public IObserver<DateOnly> Observer { get; } = observer;

        public void Dispose() => feed._watchers.TryRemove(this, out _);
    }
}
