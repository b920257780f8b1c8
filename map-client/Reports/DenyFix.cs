namespace GisPlatform.MapClient.Reports;

/// <summary>Answer of <c>DenyFix.graphql</c>, where only that it came matters: the card is read again.</summary>
public sealed record DenyFix;
