using System.Text.Json;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindHotspots.graphql</c>.</summary>
/// <param name="Hotspots">The analysis.</param>
public sealed record FindHotspots(HotspotAnalysis Hotspots);

/// <summary>An analysis; the API's schema says what each figure means.</summary>
/// <param name="Verdict">Whether there is enough to tell chance from pattern.</param>
/// <param name="VerdictText">The same in a sentence.</param>
/// <param name="IssueCount">How many issues there are.</param>
/// <param name="CellSize">Size of the hexagons; null for wards.</param>
/// <param name="GlobalMoran">Moran's I of the whole.</param>
/// <param name="Steps">The time steps.</param>
/// <param name="Cells">Hexagons or wards.</param>
/// <param name="Comparison">The same of another time.</param>
public sealed record HotspotAnalysis(
    string Verdict, string VerdictText, int IssueCount, CellSize? CellSize, MoranOfAll? GlobalMoran, IReadOnlyList<TimeSpanOfDays>? Steps,
    IReadOnlyList<HotspotCell> Cells, HotspotAnalysis? Comparison)
{
    /// <summary>Whether significance is told.</summary>
    public bool IsTold => Verdict is "ENOUGH" or "FEW";

    /// <summary>A cell by its id.</summary>
    public HotspotCell? Cell(string? id) => id is null ? null : Cells.FirstOrDefault(cell => cell.Id == id);
}

/// <summary>Size of the hexagons, and where it comes from.</summary>
/// <param name="Metres">From side to side.</param>
/// <param name="IsChosen">Whether it was chosen from the data.</param>
/// <param name="Reason">How.</param>
public sealed record CellSize(int Metres, bool IsChosen, string Reason);

/// <summary>Moran's I of the whole.</summary>
/// <param name="I">The statistic.</param>
/// <param name="Z">Its standard score.</param>
/// <param name="P">Its p value.</param>
public sealed record MoranOfAll(double I, double Z, double P);

/// <summary>A hexagon or a ward.</summary>
/// <param name="Id">Its name in the analysis.</param>
/// <param name="Geometry">GeoJSON.</param>
/// <param name="ShareInside">Which part of it lies in the study area.</param>
/// <param name="Count">How many issues.</param>
/// <param name="Value">What they weigh.</param>
/// <param name="NeighbourhoodValue">What the issues here and of the neighbours weigh.</param>
/// <param name="NeighbourhoodExpected">What they would if all cells were alike.</param>
/// <param name="Z">Score.</param>
/// <param name="P">How likely by chance.</param>
/// <param name="Bin">Significance without the correction.</param>
/// <param name="AdjustedBin">Significance with it.</param>
/// <param name="Counts">Issues in each time step.</param>
/// <param name="LocalMoran">How it stands to its neighbours.</param>
/// <param name="Trend">What became of it.</param>
/// <param name="Ward">The ward, or that of a hexagon's middle.</param>
public sealed record HotspotCell(
    string Id, JsonElement Geometry, double ShareInside, int Count, double Value, double NeighbourhoodValue, double NeighbourhoodExpected, double? Z, double? P,
    int Bin, int AdjustedBin, IReadOnlyList<int> Counts, ClassOf? LocalMoran, TrendOf? Trend, WardOfCell? Ward);

/// <summary>A class.</summary>
/// <param name="Class">Its name in capitals.</param>
public sealed record ClassOf(string Class);

/// <summary>A class of trend.</summary>
/// <param name="Class">Its name in capitals.</param>
/// <param name="P">How likely by chance.</param>
public sealed record TrendOf(string Class, double P);

/// <summary>The ward of a cell.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Population">People.</param>
public sealed record WardOfCell(string Code, string Name, int? Population);
