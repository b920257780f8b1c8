using System.Buffers;
using System.Numerics;

namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>
/// The best day plans of a crew for given profits of its sites: a knapsack over its minutes, whose items share the way to their stop, by dynamic programming
/// (R. Bellman, "Dynamic Programming", 1957). Each row holds what the rest of the options can still bring in the minutes that are left.
/// </summary>
internal sealed class DayPlanTable : IDisposable
{
    private readonly int _minutes;
    private readonly int _width;
    private readonly List<Item> _items;

    // At [item, minutes]: from this item on, without and with having gone to its stop. Tables are many and large, so their memory is used again.
    private readonly double[] _away;
    private readonly double[] _there;

    private DayPlanTable(int minutes, List<Item> items)
    {
        (_minutes, _width, _items) = (minutes, minutes + 1, items);
        _away = ArrayPool<double>.Shared.Rent((_items.Count + 1) * _width);
        _there = ArrayPool<double>.Shared.Rent((_items.Count + 1) * _width);
        Row(_away, _items.Count).Clear();
        Row(_there, _items.Count).Clear();
        for (var index = _items.Count - 1; index >= 0; index--)
            Fill(index);
    }

    /// <summary>What the best plan brings.</summary>
    public double Best => _away[_minutes];

    /// <summary>The table that knows the best plan.</summary>
    /// <param name="profit">Of a site, without its way.</param>
    public static DayPlanTable Of(CrewDay day, Func<Option, double> profit, double pointsAMinute) => new(day.Minutes, DayPlanItems.Useful(day, profit, pointsAMinute));

    /// <summary>The table that knows all plans.</summary>
    /// <param name="least">Sites that bring no more are left out.</param>
    public static DayPlanTable OfAll(CrewDay day, Func<Option, double> profit, double pointsAMinute, double least) => new(day.Minutes, DayPlanItems.All(day, profit, pointsAMinute, least));

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

            isThere &= !_items[index].IsLastOfStop;
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

            var item = _items[index];
            var need = item.Minutes + (isThere ? 0 : item.StopWay);
            if (need <= left)
            {
                chosen.Push(item.Site);
                var isDone = Walk(index + 1, left - need, !item.IsLastOfStop, sum + item.Value - (isThere ? 0 : item.StopCost));
                chosen.Pop();
                if (!isDone)
                    return false;
            }

            return Walk(index + 1, left, isThere && !item.IsLastOfStop, sum);
        }
    }

    /// <summary>Gives the memory back; the table is of no use any more.</summary>
    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_away);
        ArrayPool<double>.Shared.Return(_there);
    }

    private void Fill(int index)
    {
        var item = _items[index];
        var away = Row(_away, index + 1);
        var after = Row(item.IsLastOfStop ? _away : _there, index + 1);
        Better(after, after, item.Value, item.Minutes, Row(_there, index));
        Better(away, after, item.Value - item.StopCost, item.Minutes + item.StopWay, Row(_away, index));
    }

    // Whichever is more: to leave the item, or to take it and have so many minutes less for the rest.
    private static void Better(ReadOnlySpan<double> leave, ReadOnlySpan<double> rest, double gain, int minutes, Span<double> to)
    {
        var left = Math.Min(minutes, to.Length);
        leave[..left].CopyTo(to);
        var gains = new Vector<double>(gain);
        for (; left <= to.Length - Vector<double>.Count; left += Vector<double>.Count)
            Vector.Max(new Vector<double>(leave[left..]), new Vector<double>(rest[(left - minutes)..]) + gains).CopyTo(to[left..]);
        for (; left < to.Length; left++)
            to[left] = Math.Max(leave[left], rest[left - minutes] + gain);
    }

    private Span<double> Row(double[] table, int index) => table.AsSpan(index * _width, _width);

    private double Rest(int index, int left, bool isThere) => (isThere ? _there : _away)[(index * _width) + left];

    private double Skip(int index, int left, bool isThere) => Rest(index + 1, left, isThere && !_items[index].IsLastOfStop);

    private (double Value, int Left)? Take(int index, int left, bool isThere)
    {
        var item = _items[index];
        var rest = left - item.Minutes - (isThere ? 0 : item.StopWay);
        return rest < 0 ? null : (item.Value - (isThere ? 0 : item.StopCost) + Rest(index + 1, rest, !item.IsLastOfStop), rest);
    }
}
