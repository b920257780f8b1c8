namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindCellIssues.graphql</c>.</summary>
/// <param name="Issues">The newest issues of a cell.</param>
public sealed record FindCellIssues(CellIssues Issues);

/// <summary>The newest issues of a cell.</summary>
/// <param name="TotalCount">How many there are.</param>
/// <param name="Nodes">At most 100.</param>
public sealed record CellIssues(int TotalCount, IReadOnlyList<PlannedIssue> Nodes);
