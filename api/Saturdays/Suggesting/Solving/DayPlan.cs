namespace GisPlatform.Api.Saturdays.Suggesting.Solving;

/// <summary>A site that a crew can do, reached from a stop.</summary>
/// <param name="Site">The site.</param>
/// <param name="Minutes">Work, and the way from the stop and back.</param>
/// <param name="Way">The way alone.</param>
internal readonly record struct Option(int Site, int Minutes, int Way);

/// <summary>A place that a crew goes to, works around and comes back from.</summary>
/// <param name="Way">Minutes there and back.</param>
/// <param name="Options">Sites around it, those that take least first.</param>
internal sealed record Stop(int Way, Option[] Options);

/// <summary>What a crew can do on the day.</summary>
/// <param name="Minutes">Time that it has.</param>
/// <param name="Stops">Where it can go.</param>
internal sealed record CrewDay(int Minutes, Stop[] Stops)
{
    private readonly Dictionary<int, (int Stop, Option Option)> _options = Stops
        .SelectMany((stop, index) => stop.Options.Select(option => (index, option))).ToDictionary(pair => pair.option.Site, pair => (pair.index, pair.option));

    public bool Can(int site) => _options.ContainsKey(site);

    /// <summary>Minutes that sites take, and those of them on the way.</summary>
    public (int Minutes, int Way) Cost(IEnumerable<int> sites)
    {
        var (minutes, way) = (0, 0);
        var stops = new HashSet<int>();
        foreach (var site in sites)
        {
            var (stop, option) = _options[site];
            (minutes, way) = (minutes + option.Minutes, way + option.Way);
            if (stops.Add(stop))
                (minutes, way) = (minutes + Stops[stop].Way, way + Stops[stop].Way);
        }

        return (minutes, way);
    }

    public int StopOf(int site) => _options[site].Stop;
}

/// <summary>The sites that one crew does on the day.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="Sites">In ascending order.</param>
/// <param name="Minutes">Time that it takes.</param>
/// <param name="Way">Minutes of it on the way.</param>
/// <param name="Value">Benefit, less what the way costs, points.</param>
internal sealed record DayPlan(int Crew, int[] Sites, int Minutes, int Way, long Value);
