namespace GisPlatform.MapClient.Reports;

/// <summary>Answer of <c>WithdrawIssue.graphql</c>, where only that it came matters: the card is read again.</summary>
public sealed record WithdrawIssue;
