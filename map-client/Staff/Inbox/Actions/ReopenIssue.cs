namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Opens an issue again that was done, rejected or taken for a duplicate.</summary>
public sealed class ReopenIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Reopen;

    /// <inheritdoc />
    public override string NoteLabel => InboxText.Reason;

    /// <inheritdoc />
    public override bool NeedsNote => true;

    /// <inheritdoc />
    public override bool IsFor(string status) => status is "DONE" or "CONFIRMED" or "REJECTED" or "DUPLICATE";
}
