namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>WithdrawProposal.graphql</c>.</summary>
/// <param name="Payload">What is left.</param>
public sealed record WithdrawProposal(ProposedIssues Payload);
