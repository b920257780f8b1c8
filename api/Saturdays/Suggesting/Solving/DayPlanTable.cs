namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>
/// The best day plans of a crew for given profits of its sites: a knapsack over its minutes, whose items share the way to their stop, by dynamic programming
/// (R. Bellman, "Dynamic Programming", 1957). Each table holds what the rest of the options can still bring in the minutes that are left.
/// </summary>
internal sealed class DayPlanTable
{
    private readonly int _minutes;
    private readonly List<Item> _items = [];

    // At [item, minutes]: from this item on, without and with having gone to its stop.
    private readonly double[] _away;
    private readonly double[] _there;

    private DayPlanTable(CrewDay day, Func<Option, double> profit, double least, double pointsAMinute)
    {
        _minutes = day.Minutes;
        foreach (var stop in day.Stops)
        {
            foreach (var option in stop.Options)
            {
                var value = profit(option) - (option.Way * pointsAMinute);
                if (value > least)
                    _items.Add(new Item(option.Site, option.Minutes, value, stop.Way, stop.Way * pointsAMinute, stop));
            }
        }

        var width = _minutes + 1;
        _away = new double[(_items.Count + 1) * width];
        _there = new double[(_items.Count + 1) * width];
        for (var index = _items.Count - 1; index >= 0; index--)
            Fill(index, width);
    }

    /// <summary>What the best plan brings.</summary>
    public double Best => _away[_minutes];

    /// <summary>The table, or null where nothing can bring a profit.</summary>
    /// <param name="profit">Of a site, without its way.</param>
    /// <param name="least">Sites that bring no more are left out: 0 for the best plan.</param>
    public static DayPlanTable Of(CrewDay day, Func<Option, double> profit, double pointsAMinute, double least = 0) => new(day, profit, least, pointsAMinute);

    /// <summary>Sites of the best plan.</summary>
    public List<int> BestSites()
    {
        var sites = new List<int>();
        var (left, isThere) = (_minutes, false);
        for (var index = 0; index < _items.Count; index++)
        {
            if (Take(index, left, isThere) is { } taken && taken.Value > Skip(index, left, isThere))
            {
                sites.Add(_items[index].Site);
                left = taken.Left;
                isThere = true;
            }

            isThere &= !IsLastOfStop(index);
        }

        return sites;
    }

    /// <summary>All plans that bring at least so much; null where they are more than <paramref name="most"/>.</summary>
    public List<int[]>? AtLeast(double value, int most)
    {
        var found = new List<int[]>();
        var chosen = new Stack<int>();
        return Walk(0, _minutes, false, 0) ? found : null;

        bool Walk(int index, int left, bool isThere, double sum)
        {
            if (sum + Rest(index, left, isThere) < value)
                return true;
            if (index == _items.Count)
            {
                found.Add([.. chosen.Order()]);
                return found.Count <= most;
            }

            var stays = !IsLastOfStop(index);
            var item = _items[index];
            var need = item.Minutes + (isThere ? 0 : item.StopWay);
            if (need <= left)
            {
                chosen.Push(item.Site);
                var isDone = Walk(index + 1, left - need, stays, sum + item.Value - (isThere ? 0 : item.StopCost));
                chosen.Pop();
                if (!isDone)
                    return false;
            }

            return Walk(index + 1, left, isThere && stays, sum);
        }
    }

    private void Fill(int index, int width)
    {
        var item = _items[index];
        var (row, next) = (index * width, (index + 1) * width);
        var after = IsLastOfStop(index) ? _away : _there;
        for (var left = 0; left < width; left++)
        {
            var (away, there) = (_away[next + left], after[next + left]);
            if (left >= item.Minutes)
                there = Math.Max(there, item.Value + after[next + left - item.Minutes]);
            if (left >= item.Minutes + item.StopWay)
                away = Math.Max(away, item.Value - item.StopCost + after[next + left - item.Minutes - item.StopWay]);
            (_away[row + left], _there[row + left]) = (away, there);
        }
    }

    private bool IsLastOfStop(int index) => index == _items.Count - 1 || _items[index + 1].Stop != _items[index].Stop;

    private double Rest(int index, int left, bool isThere) => (isThere ? _there : _away)[(index * (_minutes + 1)) + left];

    private double Skip(int index, int left, bool isThere) => Rest(index + 1, left, isThere && !IsLastOfStop(index));

    private (double Value, int Left)? Take(int index, int left, bool isThere)
    {
        var item = _items[index];
        var rest = left - item.Minutes - (isThere ? 0 : item.StopWay);
        return rest < 0 ? null : (item.Value - (isThere ? 0 : item.StopCost) + Rest(index + 1, rest, !IsLastOfStop(index)), rest);
    }

    private sealed record Item(int Site, int Minutes, double Value, int StopWay, double StopCost, Stop Stop);
}
