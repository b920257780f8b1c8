namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Takes a report on.</summary>
public sealed class AcceptIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Accept;

    /// <inheritdoc />
    public override bool IsFor(string status) => status is "REPORTED" or "REOPENED";
}
