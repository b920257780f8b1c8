using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Says how bad it is.</summary>
public sealed class SetSeverity : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.ChangeSeverity;

    /// <inheritdoc />
    public override string? Missing(ActionInput input) => input.Severity is null ? InboxText.SeverityMissing : null;

    /// <inheritdoc />
    protected override JsonObject Further(ActionInput input) => new() { ["severity"] = input.Severity };
}
