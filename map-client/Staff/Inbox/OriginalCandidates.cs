namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>Answer of <c>OriginalCandidates.graphql</c>.</summary>
/// <param name="SimilarIssues">Open issues near a place that may be the same, likeliest first.</param>
public sealed record OriginalCandidates(IReadOnlyList<OriginalCandidate> SimilarIssues);

/// <summary>An issue that another may repeat.</summary>
/// <param name="Issue">The issue.</param>
public sealed record OriginalCandidate(StaffIssue Issue);
