namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>Answer of <c>InboxIssue.graphql</c>.</summary>
/// <param name="Entry">The issue with its history; null when there is none of that reference in the reader's ward or department.</param>
public sealed record InboxIssue(InboxEntry? Entry);
