namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindCellIssues.graphql</c>.</summary>
/// <param name="Issues">The newest issues of a cell.</param>
/// <param name="Open">Those that still want work.</param>
public sealed record FindCellIssues(CellIssues Issues, OpenIssues Open);

/// <summary>The newest issues of a cell.</summary>
/// <param name="TotalCount">How many there are.</param>
/// <param name="Nodes">At most 100.</param>
public sealed record CellIssues(int TotalCount, IReadOnlyList<PlannedIssue> Nodes);

/// <summary>Issues that still want work, as many as can be proposed at once.</summary>
/// <param name="Nodes">At most 200.</param>
public sealed record OpenIssues(IReadOnlyList<OpenIssue> Nodes);

/// <summary>An issue that still wants work.</summary>
/// <param name="Id">UUID.</param>
public sealed record OpenIssue(string Id);
