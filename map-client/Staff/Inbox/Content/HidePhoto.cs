namespace GisPlatform.MapClient.Staff.Inbox.Content;

/// <summary>A photo is out of sight, for all but staff.</summary>
public sealed record HidePhoto(WaitingPhoto Waiting) : ContentDecision(InboxText.PhotoHidden, Of(Waiting));
