namespace GisPlatform.MapClient.Staff.Accounts;

/// <summary>Answer of <c>SetAccountRights.graphql</c>, where only that it came matters: the list is read again.</summary>
public sealed record SetAccountRights;
