using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Candidates;

/// <summary>Answer of <c>FindShortlist.graphql</c>.</summary>
/// <param name="Proposals">The gravest first.</param>
public sealed record FindShortlist(IReadOnlyList<ProposedIssue> Proposals);

/// <summary>An issue that somebody would like to see on the day.</summary>
/// <param name="ProposedBy">Who.</param>
/// <param name="Issue">The issue.</param>
public sealed record ProposedIssue(string? ProposedBy, PlanIssue Issue);
