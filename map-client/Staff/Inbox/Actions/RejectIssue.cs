namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Says why nothing will be done.</summary>
public sealed class RejectIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Reject;

    /// <inheritdoc />
    public override string NoteLabel => InboxText.Reason;

    /// <inheritdoc />
    public override bool NeedsNote => true;

    /// <inheritdoc />
    public override bool IsFor(string status) => status is "REPORTED" or "ACCEPTED" or "REOPENED";
}
