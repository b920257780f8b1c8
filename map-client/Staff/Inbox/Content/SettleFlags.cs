namespace GisPlatform.MapClient.Staff.Inbox.Content;

/// <summary>A text that was flagged is fine.</summary>
public sealed record SettleFlags(FlaggedText Text) : ContentDecision(InboxText.TextSettled, new() { ["id"] = Text.Issue.Id });
