using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>What the layers of the map are called, what they tell, and what their colours mean.</summary>
public static class PlannerWords
{
    // The colours of wwwroot/map/planner/heat.js, from thin to dense.
    private static readonly string[] Heat = ["#8f5b99", "#31688e", "#35b779", "#fde725"];

    /// <summary>Name of a layer.</summary>
    public static string NameOf(PlannerLayer layer) => layer switch
    {
        PlannerLayer.Count => PlannerText.LayerCount,
        PlannerLayer.Rate => PlannerText.LayerRate,
        PlannerLayer.Trend => PlannerText.LayerTrend,
        PlannerLayer.Clusters => PlannerText.LayerClusters,
        PlannerLayer.Heat => PlannerText.LayerHeat,
        _ => PlannerText.LayerSignificance,
    };

    /// <summary>A sentence that says what a layer tells.</summary>
    public static string HintOf(PlannerLayer layer) => layer switch
    {
        PlannerLayer.Count => PlannerText.CountHint,
        PlannerLayer.Rate => PlannerText.RateHint,
        PlannerLayer.Trend => PlannerText.TrendHint,
        PlannerLayer.Clusters => PlannerText.ClustersHint,
        PlannerLayer.Heat => PlannerText.HeatHint,
        _ => PlannerText.SignificanceHint,
    };

    /// <summary>The colours of a view's map in words.</summary>
    public static IReadOnlyList<Swatch> Legend(PlannerState state, PlaceInfo place, HotspotAnalysis? analysis, ClusterAnalysis? clusters) => state.Layer switch
    {
        PlannerLayer.Clusters => [.. place.Categories.Where(category => clusters?.Nodes.Any(cluster => cluster.Category == category.Code) ?? false)
            .Select(category => new Swatch(category.Code, category.Colour, "#ffffff", "", category.Name))],
        PlannerLayer.Heat => [.. Heat.Select((colour, at) => new Swatch(colour, colour, "#ffffff", "", at == 0 ? PlannerText.HeatThin : at == Heat.Length - 1 ? PlannerText.HeatDense : ""))],
        _ => analysis is null ? [] : new CellPaint(state, analysis).Legend(analysis),
    };

    /// <summary>What a view found, in a sentence or two.</summary>
    public static string Summary(PlannerState state, PlaceInfo place, HotspotAnalysis analysis, ClusterAnalysis? clusters)
    {
        var period = TimeAxis.PeriodOf(state, place.Today);
        var found = PlannerText.Found.Fill(analysis.IssueCount.Grouped(), Day(period.From), Day(period.To));
        return state.Layer switch
        {
            PlannerLayer.Clusters => clusters is null ? found : $"{found} {PlannerText.ClustersFound.Fill(clusters.TotalCount, clusters.NoiseCount.Grouped())}",
            PlannerLayer.Heat => $"{found} {PlannerText.HeatWarning}",
            _ when !analysis.IsTold => $"{found} {analysis.VerdictText}",
            PlannerLayer.Trend => $"{found} {Trends(analysis)}",
            _ => $"{found} {Told(analysis, state)}",
        };
    }

    /// <summary>The same of the time that is compared with; null: none.</summary>
    public static string? SummaryOfOther(PlannerState state, PlaceInfo place, HotspotAnalysis analysis) =>
        analysis.Comparison is not { } other || TimeAxis.ComparedWith(state, place.Today) is not { } time ? null
            : $"{PlannerText.ComparedWith.Fill(Day(time.From), Day(time.To), other.IssueCount.Grouped())} {(other.IsTold ? Told(other, state, analysis.CellSize is null) : other.VerdictText)}";

    /// <summary>A day in the reader's language.</summary>
    public static string Day(DateOnly day) => day.ToString("d", System.Globalization.CultureInfo.CurrentCulture);

    private static string Told(HotspotAnalysis analysis, PlannerState state, bool? isWards = null)
    {
        var bins = analysis.Cells.Select(cell => state.Uncorrected ? cell.Bin : cell.AdjustedBin).ToList();
        var hot = (isWards ?? analysis.CellSize is null ? PlannerText.HotWards : PlannerText.HotCells).Fill(bins.Count(bin => bin > 0), bins.Count(bin => bin < 0), bins.Count);
        return analysis.Verdict == "FEW" ? $"{hot} {analysis.VerdictText}" : hot;
    }

    private static string Trends(HotspotAnalysis analysis) => analysis.Cells is [{ Trend: null }, ..] ? PlannerText.NoTrend
        : (analysis.CellSize is null ? PlannerText.TrendWards : PlannerText.TrendCells).Fill(
            CountOf(analysis, "HOT"), CountOf(analysis, "COLD"), analysis.Cells.Count);

    private static int CountOf(HotspotAnalysis analysis, string side) => analysis.Cells.Count(cell => cell.Trend!.Class.EndsWith($"_{side}", StringComparison.Ordinal));
}
