using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Candidates;

/// <summary>Answer of <c>FindPrivateCandidates.graphql</c>: issues of private categories that are the reader's work.</summary>
/// <param name="Inbox">Those that have waited longest.</param>
public sealed record FindPrivateCandidates(PrivateCandidates Inbox);

/// <summary>A part of the inbox.</summary>
/// <param name="Entries">Its entries.</param>
public sealed record PrivateCandidates(IReadOnlyList<CandidateEntry> Entries);

/// <summary>An entry of the inbox.</summary>
/// <param name="Issue">The issue.</param>
public sealed record CandidateEntry(PlanIssue Issue);
