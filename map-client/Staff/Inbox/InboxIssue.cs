namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>Answer of <c>InboxIssue.graphql</c>.</summary>
/// <param name="Issue">The issue with its history; null when there is none of that reference that the reader may see.</param>
public sealed record InboxIssue(StaffIssue? Issue);
