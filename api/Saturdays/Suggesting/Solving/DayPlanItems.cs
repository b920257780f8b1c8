namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>A site that a day plan may have, with what it brings.</summary>
/// <param name="Site">The site.</param>
/// <param name="Minutes">Work, and the way from the stop and back.</param>
/// <param name="Value">Profit, less the way from the stop.</param>
/// <param name="StopWay">Minutes to the stop and back.</param>
/// <param name="StopCost">What these cost.</param>
/// <param name="IsLastOfStop">Whether the next item is another stop's.</param>
internal readonly record struct Item(int Site, int Minutes, double Value, int StopWay, double StopCost, bool IsLastOfStop);

/// <summary>Chooses the sites that a table is made of, stop by stop.</summary>
internal static class DayPlanItems
{
    /// <summary>All that bring more than some.</summary>
    public static List<Item> All(CrewDay day, Func<Option, double> profit, double pointsAMinute, double least)
    {
        var items = new List<Item>();
        foreach (var stop in day.Stops)
        {
            foreach (var option in stop.Options)
            {
                if (profit(option) - (option.Way * pointsAMinute) is var value && value > least)
                    items.Add(Of(stop, option, value, pointsAMinute));
            }

            End(items);
        }

        return items;
    }

    /// <summary>
    /// Those that a best plan may need. Where a stop has more sites that take no longer and bring no less than a day has room for beside a site, one of them is free to take
    /// its place: it is left out.
    /// </summary>
    public static List<Item> Useful(CrewDay day, Func<Option, double> profit, double pointsAMinute)
    {
        var items = new List<Item>();
        // The highest values of the sites of a stop that take no longer.
        var highest = new List<double>();
        foreach (var stop in day.Stops)
        {
            highest.Clear();
            var shortest = 0;
            foreach (var option in stop.Options)
            {
                if (profit(option) - (option.Way * pointsAMinute) is var value && value <= 0)
                    continue;
                shortest = shortest == 0 ? option.Minutes : shortest;
                var room = Math.Max(0, (day.Minutes - stop.Way - option.Minutes) / shortest);
                if (highest.Count > room && highest[room] >= value)
                    continue;
                var place = highest.Count;
                while (place > 0 && highest[place - 1] < value)
                    place--;
                highest.Insert(place, value);
                items.Add(Of(stop, option, value, pointsAMinute));
            }

            End(items);
        }

        return items;
    }

    private static Item Of(Stop stop, Option option, double value, double pointsAMinute) =>
        new(option.Site, option.Minutes, value, stop.Way, stop.Way * pointsAMinute, false);

    private static void End(List<Item> items)
    {
        if (items.Count > 0)
            items[^1] = items[^1] with { IsLastOfStop = true };
    }
}
