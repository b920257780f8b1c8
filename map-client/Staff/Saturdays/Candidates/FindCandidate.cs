using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Candidates;

/// <summary>Answer of <c>FindCandidate.graphql</c>.</summary>
/// <param name="Entry">The issue where it is the reader's work, private ones too.</param>
/// <param name="Issue">The issue where it is public.</param>
public sealed record FindCandidate(CandidateEntry? Entry, PlanIssue? Issue);
