namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindProposals.graphql</c>.</summary>
/// <param name="SaturdayProposals">The shortlist.</param>
public sealed record FindProposals(IReadOnlyList<SaturdayProposal> SaturdayProposals);

/// <summary>An issue on the shortlist of a Saturday.</summary>
/// <param name="Date">The Saturday.</param>
/// <param name="ProposedAt">When it was proposed.</param>
/// <param name="ProposedBy">Name of who did; null once the account is gone.</param>
/// <param name="Issue">The issue.</param>
public sealed record SaturdayProposal(DateOnly Date, DateTimeOffset ProposedAt, string? ProposedBy, PlannedIssue Issue);
