using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Files an issue under another category.</summary>
public sealed class ReassignCategory : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.ChangeCategory;

    /// <inheritdoc />
    public override string? Missing(ActionInput input) => input.Category is null ? InboxText.CategoryMissing : null;

    /// <inheritdoc />
    protected override JsonObject Further(ActionInput input) => new() { ["category"] = input.Category };
}
