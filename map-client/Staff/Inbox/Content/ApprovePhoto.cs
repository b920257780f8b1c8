namespace GisPlatform.MapClient.Staff.Inbox.Content;

/// <summary>A photo may be seen by everybody.</summary>
public sealed record ApprovePhoto(WaitingPhoto Waiting) : ContentDecision(InboxText.PhotoApproved, Of(Waiting));
