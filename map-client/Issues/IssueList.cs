using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Issues;

/// <summary>Answer of <c>IssueList.graphql</c>.</summary>
/// <param name="Issues">A page.</param>
public sealed record IssueList(IssuePage Issues);

/// <summary>A page of the list.</summary>
/// <param name="TotalCount">How many match in all.</param>
/// <param name="Edges">The rows.</param>
/// <param name="PageInfo">Where it ends.</param>
public sealed record IssuePage(int TotalCount, IReadOnlyList<IssueRow> Edges, PageEnd PageInfo);

/// <summary>A row.</summary>
/// <param name="Distance">Metres from the reader, where the list is sorted by it.</param>
/// <param name="Node">The issue.</param>
public sealed record IssueRow(double? Distance, IssueSummary Node);

/// <summary>Where a page ends.</summary>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="EndCursor">Where they begin.</param>
public sealed record PageEnd(bool HasNextPage, string? EndCursor);

/// <summary>What the list tells of an issue.</summary>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Status">Status.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Address">Address.</param>
/// <param name="ReportedAt">When.</param>
/// <param name="Origin">How it came; DEMO and SYNTHETIC are made up.</param>
/// <param name="Category">Category.</param>
/// <param name="Ward">Ward on the map shown.</param>
public sealed record IssueSummary(
    string Reference, string Title, string Status, int Severity, string? Address, DateTimeOffset ReportedAt, string Origin,
    CategoryKey Category, WardKey? Ward);

/// <summary>Names a category.</summary>
/// <param name="Code">Code.</param>
public sealed record CategoryKey(string Code);
