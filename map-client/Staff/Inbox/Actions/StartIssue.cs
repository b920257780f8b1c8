namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Work begins.</summary>
public sealed class StartIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Start;

    /// <inheritdoc />
    public override bool IsFor(string status) => status is "ACCEPTED" or "SCHEDULED" or "REOPENED";
}
