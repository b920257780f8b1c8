using GisPlatform.MapClient.Staff.Planner;

namespace GisPlatform.MapClient.Staff.Saturdays.Candidates;

/// <summary>Answer of <c>ProposeForDay.graphql</c>: as <c>ProposeForSaturday.graphql</c>, for a Saturday that is named.</summary>
/// <param name="Payload">What became of it.</param>
public sealed record ProposeForDay(ProposedIssues Payload);
