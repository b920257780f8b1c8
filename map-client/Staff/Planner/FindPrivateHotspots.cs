namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindPrivateHotspots.graphql</c>, which only planners get.</summary>
/// <param name="PrivateHotspots">Cells with private issues; none with fewer than three.</param>
public sealed record FindPrivateHotspots(IReadOnlyList<PrivateCell> PrivateHotspots);

/// <summary>Private issues of a cell.</summary>
/// <param name="Id">Id of the cell or ward.</param>
/// <param name="Count">How many.</param>
public sealed record PrivateCell(string Id, int Count);
