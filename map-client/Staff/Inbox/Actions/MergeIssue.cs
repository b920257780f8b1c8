using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Makes an issue a duplicate of another.</summary>
public sealed class MergeIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Merge;

    /// <inheritdoc />
    public override bool IsFor(string status) => status is "REPORTED" or "ACCEPTED" or "REOPENED";

    /// <inheritdoc />
    protected override JsonObject Further(ActionInput input) => new() { ["into"] = input.Into };
}
