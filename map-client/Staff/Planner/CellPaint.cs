using System.Globalization;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>A class of cells, as the map and the legend show it.</summary>
/// <param name="Key">Tells classes apart.</param>
/// <param name="Colour">#rrggbb.</param>
/// <param name="Ink">Colour of the mark.</param>
/// <param name="Mark">A sign, so that colour is not needed to tell classes apart; may be empty.</param>
/// <param name="Text">In words.</param>
public sealed record Swatch(string Key, string Colour, string Ink, string Mark, string Text);

/// <summary>Which colour each cell of an analysis has, and what the colours mean.</summary>
public sealed class CellPaint
{
    private const string Dark = "#1d2730";
    private const string Light = "#ffffff";
    private const double LeastShare = 0.1;

    // Red to blue over grey, told apart also without colour vision (ColorBrewer RdBu, 7 classes); from cold at 99 % to hot at 99 %.
    private static readonly (string Colour, string Ink, string Mark)[] Bins =
    [
        ("#2166ac", Light, "−3"), ("#67a9cf", Dark, "−2"), ("#d1e5f0", Dark, "−1"), ("#ece9e2", Dark, ""), ("#fddbc7", Dark, "1"), ("#ef8a62", Dark, "2"), ("#b2182b", Light, "3"),
    ];

    // Signs that the map's font has; the cold ones are the same on blue.
    private static readonly (string Class, string Hot, string HotInk, string Cold, string ColdInk, string Mark)[] Trends =
    [
        ("NEW", "#f4a582", Dark, "#92c5de", Dark, "+"), ("CONSECUTIVE", "#e27b5f", Dark, "#6aaed6", Dark, "»"), ("INTENSIFYING", "#67001f", Light, "#053061", Light, "↑"),
        ("PERSISTENT", "#b2182b", Light, "#2166ac", Light, "="), ("DIMINISHING", "#d6604d", Dark, "#4393c3", Dark, "↓"), ("SPORADIC", "#fddbc7", Dark, "#d1e5f0", Dark, "·"),
        ("OSCILLATING", "#f2d2c4", Dark, "#c4dbe8", Dark, "~"), ("HISTORICAL", "#d8c3ba", Dark, "#b9c6d0", Dark, "°"),
    ];

    private readonly PlannerState _state;
    private readonly int? _cellMetres;
    private readonly WardClasses _classes;

    /// <param name="state">The view.</param>
    /// <param name="analysis">Its analysis; another time that it is compared with shares the classes.</param>
    public CellPaint(PlannerState state, HotspotAnalysis analysis)
    {
        (_state, _cellMetres) = (state, analysis.CellSize?.Metres);
        var figures = analysis.Cells.Concat(analysis.Comparison?.Cells ?? []).Select(Figure).OfType<double>();
        _classes = state.Layer == PlannerLayer.Count && PlannerQuestion.WeightOf(state) != PlannerWeight.Per1000People ? WardClasses.OfCounts(figures) : WardClasses.Of(figures);
    }

    /// <summary>The class of a cell.</summary>
    public Swatch Of(HotspotCell cell) => _state.Layer switch
    {
        PlannerLayer.Count or PlannerLayer.Rate => Figure(cell) is { } figure ? ClassOf(_classes.ClassOf(figure)) : Unknown,
        PlannerLayer.Trend => TrendOf(cell.Trend?.Class ?? "NONE"),
        _ => BinOf(Bin(cell)),
    };

    /// <summary>Significance of a cell, with or without the correction, as the view has it.</summary>
    public int Bin(HotspotCell cell) => _state.Uncorrected ? cell.Bin : cell.AdjustedBin;

    /// <summary>What a cell is coloured by, where that is a figure.</summary>
    public double? Figure(HotspotCell cell) => _state.Layer == PlannerLayer.Count ? cell.Value : Rate(cell, _cellMetres);

    /// <summary>Issues a 1,000 people of a ward, or a km² of a hexagon's part inside; null where that part is a sliver, or no population is known.</summary>
    public static double? Rate(HotspotCell cell, int? cellMetres) => cellMetres is { } metres
        ? cell.ShareInside < LeastShare ? null : cell.Count / (Math.Sqrt(3) / 2 * metres * metres / 1e6 * cell.ShareInside)
        : cell.Ward?.Population is { } people and > 0 ? 1000.0 * cell.Count / people : null;

    /// <summary>The classes to be explained: all of significance, else those that occur.</summary>
    public IReadOnlyList<Swatch> Legend(HotspotAnalysis analysis)
    {
        if (_state.Layer == PlannerLayer.Significance)
            return [.. Enumerable.Range(-3, 7).Reverse().Select(BinOf)];
        var all = analysis.Cells.Concat(analysis.Comparison?.Cells ?? []).Select(Of).DistinctBy(swatch => swatch.Key).ToDictionary(swatch => swatch.Key);
        IEnumerable<Swatch> ordered = _state.Layer == PlannerLayer.Trend
            ? Trends.SelectMany(trend => new[] { $"{trend.Class}_HOT", $"{trend.Class}_COLD" }).Append("NONE").Select(TrendOf)
            : Enumerable.Range(-1, WardClasses.Most + 1).Reverse().Select(ClassOf).Append(Unknown);
        return [.. ordered.Where(swatch => all.ContainsKey(swatch.Key))];
    }

    /// <summary>Significance in words: "hot, 99 %".</summary>
    public static string WordsOf(int bin) => bin == 0 ? PlannerText.NotSignificant
        : (bin > 0 ? PlannerText.HotAt : PlannerText.ColdAt).Fill(Math.Abs(bin) switch { 3 => 99, 2 => 95, _ => 90 });

    /// <summary>Name of a class of trend.</summary>
    public static string TrendName(string trend) => TrendText.ResourceManager.GetString(trend, CultureInfo.CurrentUICulture) ?? trend;

    /// <summary>Trends in an order: hot ones over 0, cold ones under it, what has begun or grows at the ends.</summary>
    public static int TrendRank(string? trend)
    {
        for (var at = 0; at < Trends.Length; at++)
        {
            if (trend == $"{Trends[at].Class}_HOT")
                return Trends.Length - at;
            if (trend == $"{Trends[at].Class}_COLD")
                return at - Trends.Length;
        }

        return 0;
    }

    /// <summary>The class of a significance.</summary>
    public static Swatch BinOf(int bin)
    {
        var (colour, ink, mark) = Bins[Math.Clamp(bin, -3, 3) + 3];
        return new Swatch($"bin{bin}", colour, ink, mark, WordsOf(bin));
    }

    private static Swatch Unknown => new("unknown", "#ffffff", Dark, "?", PlannerText.NoFigure);

    private static Swatch TrendOf(string trend)
    {
        foreach (var (name, hot, hotInk, cold, coldInk, mark) in Trends)
        {
            if (trend == $"{name}_HOT")
                return new Swatch(trend, hot, hotInk, mark, TrendName(trend));
            if (trend == $"{name}_COLD")
                return new Swatch(trend, cold, coldInk, mark, TrendName(trend));
        }

        return new Swatch("NONE", Bins[3].Colour, Dark, "", TrendName("NONE"));
    }

    private Swatch ClassOf(int number)
    {
        var (over, upTo) = _classes.Bounds(number);
        var isWhole = _state.Layer == PlannerLayer.Count && _classes.Step == Math.Floor(_classes.Step);
        var text = number < 0 ? "0"
            : isWhole ? upTo - over > 1 ? $"{over + 1:N0} – {upTo:N0}" : $"{upTo:N0}"
            : number == 0 ? $"≤ {upTo:0.##}" : $"> {over:0.##} – {upTo:0.##}";
        return new Swatch($"class{number}", WardClasses.Colour(number), Dark, "", text);
    }
}
