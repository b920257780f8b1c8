using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Reports;

/// <summary>Answer of <c>ReportContext.graphql</c>: what is known of the place of a report.</summary>
/// <param name="WardAt">Its ward; null outside the place.</param>
/// <param name="SimilarIssues">Open issues that it may repeat, the likeliest first.</param>
public sealed record ReportContext(WardKey? WardAt, IReadOnlyList<SimilarIssue> SimilarIssues);

/// <summary>An open issue that a report may repeat.</summary>
/// <param name="Distance">Metres to it.</param>
/// <param name="Issue">The issue.</param>
public sealed record SimilarIssue(double Distance, SimilarIssueInfo Issue);

/// <summary>What the form tells of it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Status">Status.</param>
/// <param name="Category">Category.</param>
/// <param name="Photos">Its photos.</param>
public sealed record SimilarIssueInfo(string Id, string Reference, string Title, string Status, CategoryKey Category, IReadOnlyList<PhotoThumb> Photos);
