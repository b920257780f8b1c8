using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Hotspots;

/// <summary>Size of the hexagons, and where it comes from.</summary>
/// <param name="Metres">From side to side.</param>
/// <param name="IsChosen">Whether it was chosen from the data, for the question named none.</param>
/// <param name="Reason">How, with its source.</param>
public sealed record ChosenCellSize(int Metres, bool IsChosen, Words Reason);

/// <summary>An analysis: what was asked, what was counted, and what the counts mean. What is seldom asked for is computed when it is.</summary>
/// <param name="question">The question, complete.</param>
/// <param name="place">The place it was asked of.</param>
/// <param name="cellSize">Size of the hexagons; null for wards.</param>
/// <param name="area">The units.</param>
/// <param name="bins">For each unit the issues before the first step, then those of each step.</param>
/// <param name="steps">The time steps.</param>
/// <param name="comparison">The same of another period; null where none was asked for.</param>
public sealed class HotspotAnalysis(
    HotspotQuestion question, PlaceData place, ChosenCellSize? cellSize, StudyArea area, IssueBin[][] bins, TimeSteps steps, HotspotAnalysis? comparison)
{
    private readonly IssueBin[] _totals = Array.ConvertAll(bins, unit => unit.Aggregate((sum, bin) => sum + bin));
    private HotspotScores? _scores;
    private LocalMoranI[]? _localMoran;
    private UnitTrend[]? _trends;

    /// <summary>The question, complete.</summary>
    public HotspotQuestion Question { get; } = question;

    /// <summary>The place it was asked of.</summary>
    public PlaceData Place { get; } = place;

    /// <summary>Size of the hexagons; null for wards.</summary>
    public ChosenCellSize? CellSize { get; } = cellSize;

    /// <summary>The units.</summary>
    public StudyArea Area { get; } = area;

    /// <summary>The whole time steps of the period, oldest first.</summary>
    public IReadOnlyList<Period> Steps { get; } = steps.Steps;

    /// <summary>The same of another period; null where none was asked for.</summary>
    public HotspotAnalysis? Comparison { get; } = comparison;

    /// <summary>How many issues there are.</summary>
    public int IssueCount => _totals.Sum(total => total.Count);

    /// <summary>Gi*, significance and what is said of them.</summary>
    public HotspotScores Scores => _scores ??= HotspotScores.Of(
        Array.ConvertAll(_totals, total => total.Count), Values(_totals), Area, CellSize?.Metres);

    /// <summary>Local Moran's I of each unit; null where the verdict is not to tell.</summary>
    public LocalMoranI[]? LocalMoran => Scores.IsTold
        ? _localMoran ??= Statistics.LocalMoran.Run(Scores.Values, Area.Neighbours, Question.Permutations, Question.Seed)
        : null;

    /// <summary>Moran's I of the whole; null where the verdict is not to tell.</summary>
    public GlobalMoran? GlobalMoran => Scores.IsTold ? Statistics.GlobalMoran.Of(Scores.Values, Area.Neighbours) : null;

    /// <summary>Whether the period has enough steps, and the steps enough issues, to tell of a trend.</summary>
    public bool HasTrend => Scores.IsTold && Steps.Count >= TrendClasses.FewestSteps;

    /// <summary>The trend of each unit; null where there is none to tell.</summary>
    public UnitTrend[]? Trends => HasTrend
        ? _trends ??= EmergingHotspots.Run(
            [.. Enumerable.Range(1, Steps.Count).Select(step => Values(Array.ConvertAll(bins, unit => unit[step])))], Area.Neighbours)
        : null;

    /// <summary>Issues of a unit in each time step.</summary>
    public int[] CountsOf(int unit) => [.. bins[unit].Skip(1).Select(bin => bin.Count)];

    private double[] Values(IssueBin[] units) => [.. units.Select((bin, unit) => Question.Weight switch
    {
        HotspotWeight.Severity => bin.Severity,
        HotspotWeight.Confirmations => bin.Count + bin.Confirmations,
        HotspotWeight.Per1000People => 1000.0 * bin.Count / Area.Units[unit].Ward!.Population!.Value,
        _ => (double)bin.Count,
    })];
}
