namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Answer of <c>SendOutcome.graphql</c>, where only that it came matters: the plan is read again.</summary>
public sealed record SendOutcome;
