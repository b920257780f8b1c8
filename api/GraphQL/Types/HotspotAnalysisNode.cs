using GisPlatform.Api.Hotspots;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Where issues lie together more, or less, than chance would have it.</summary>
/// <param name="analysis">What was worked out.</param>
[Name("HotspotAnalysis")]
public sealed class HotspotAnalysisNode(HotspotAnalysis analysis)
{
    /// <summary>What the place is divided into.</summary>
    public HotspotUnit Unit => analysis.Question.Unit;

    /// <summary>When the issues were reported.</summary>
    public Period Period => analysis.Question.Period!;

    /// <summary>What an issue weighs.</summary>
    public HotspotWeight Weight => analysis.Question.Weight;

    /// <summary>Size of the hexagons; null for wards.</summary>
    public CellSizeNode? CellSize => analysis.CellSize is { } size ? new CellSizeNode(size) : null;

    /// <summary>Area of the study area, km².</summary>
    public double AreaKm2 => analysis.Area.AreaM2 / 1e6;

    /// <summary>How many issues there are.</summary>
    public int IssueCount => analysis.IssueCount;

    /// <summary>Whether there is enough to tell chance from pattern. Where there is not, no cell has a score, and every bin is 0.</summary>
    public HotspotVerdict Verdict => analysis.Scores.Verdict;

    /// <summary>The verdict in a sentence, with what to do.</summary>
    public string VerdictText => analysis.Scores.Words.Text;

    /// <summary>The cells, or wards, of the study area; those without an issue belong to it.</summary>
    public IEnumerable<HotspotCellNode> Cells => Enumerable.Range(0, analysis.Area.Units.Count).Select(unit => new HotspotCellNode(analysis, unit));

    /// <summary>Moran's I of the whole: do like values lie together? Null where the verdict is not to tell.</summary>
    public GlobalMoranNode? GlobalMoran => analysis.GlobalMoran is { } moran ? new GlobalMoranNode(moran) : null;

    /// <summary>The whole time steps, oldest first; trends need ten.</summary>
    public IReadOnlyList<Period> Steps => analysis.Steps;

    /// <summary>The same analysis of <c>compareWith</c>, its cells in the same order.</summary>
    public HotspotAnalysisNode? Comparison => analysis.Comparison is { } other ? new HotspotAnalysisNode(other) : null;

    /// <summary>Groups of issues that lie close together (DBSCAN), wherever cells or wards have their borders.</summary>
    /// <param name="eps">Radius, 5 to 1,000 metres. Default: chosen from the data.</param>
    /// <param name="minPoints">How many issues within it, the issue itself included, make the core of a cluster; 2 to 1,000. Default: chosen from the data.</param>
    public async Task<ClusterAnalysisNode> Clusters(
        [FromServices] FindClusters useCase, CancellationToken cancellationToken, double? eps = null, int? minPoints = null) =>
        new(await useCase.RunAsync(analysis, eps, minPoints, cancellationToken));
}

/// <summary>Size of the hexagons, and where it comes from.</summary>
/// <param name="size">What was chosen.</param>
[Name("CellSize")]
public sealed class CellSizeNode(ChosenCellSize size)
{
    /// <summary>From side to side.</summary>
    public int Metres => size.Metres;

    /// <summary>Whether it was chosen from the data.</summary>
    public bool IsChosen => size.IsChosen;

    /// <summary>How, with its source.</summary>
    public string Reason => size.Reason.Text;
}
