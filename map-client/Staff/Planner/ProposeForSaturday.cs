namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>ProposeForSaturday.graphql</c>.</summary>
/// <param name="Payload">What became of it.</param>
public sealed record ProposeForSaturday(ProposedIssues Payload);

/// <summary>What became of a proposal.</summary>
/// <param name="Date">The Saturday.</param>
/// <param name="Changed">How many issues were put on its shortlist, or taken off.</param>
/// <param name="Total">How many are on it.</param>
public sealed record ProposedIssues(DateOnly Date, int Changed, int Total);
