namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>Time that passes when a test says so.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = now;

    private int Awaited
    {
        get
        {
            lock (_waiting)
                return _waiting.Count;
        }
    }

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state), _now + dueTime, period);
        lock (_waiting)
            _waiting.Add(timer);
        return timer;
    }

    /// <summary>Lets seconds pass, one by one: whoever waits for one may wait again.</summary>
    public async Task PassAsync(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            _now = _now.AddSeconds(1);
            var awaited = Awaited;
            List<Waiting> due;
            lock (_waiting)
            {
                due = [.. _waiting.Where(timer => timer.At <= _now)];
                _waiting.RemoveAll(timer => due.Contains(timer) && !timer.Renew());
            }

            foreach (var timer in due)
                timer.Ring();
            // Who was woken goes to sleep again before the next second.
            for (var turns = 0; turns < 40 && Awaited < awaited; turns++)
                await Task.Delay(5);
        }
    }

    private sealed class Waiting(ManualClock clock, Action ring, DateTimeOffset at, TimeSpan period) : ITimer
    {
        public DateTimeOffset At { get; private set; } = at;

        public void Ring() => ring();

        /// <summary>Sets the next time of one that rings again and again.</summary>
        public bool Renew()
        {
            At += period;
            return period > TimeSpan.Zero;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._waiting)
            {
                clock._waiting.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock._now + dueTime;
                    clock._waiting.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._waiting)
                clock._waiting.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
