using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Puts an issue where it really is.</summary>
public sealed class MoveIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Move;

    /// <inheritdoc />
    public override string? Missing(ActionInput input) => input.Geometry is null ? InboxText.PlaceMissing : null;

    /// <inheritdoc />
    protected override JsonObject Further(ActionInput input) => new() { ["geometry"] = input.Geometry?.DeepClone() };
}
