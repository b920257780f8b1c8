namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Answer of <c>RecordOutcome.graphql</c>, where only that it came matters: the plan is read again.</summary>
public sealed record RecordOutcome;
