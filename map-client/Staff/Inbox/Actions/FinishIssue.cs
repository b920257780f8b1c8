using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Work has ended.</summary>
public sealed class FinishIssue : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.Finish;

    /// <inheritdoc />
    public override bool IsFor(string status) => status is "ACCEPTED" or "SCHEDULED" or "IN_PROGRESS" or "REOPENED";

    /// <inheritdoc />
    public override string? Missing(ActionInput input) => input.Photos.Count == 0 && string.IsNullOrWhiteSpace(input.NoPhotoReason) ? InboxText.PhotoReasonMissing : null;

    /// <inheritdoc />
    protected override JsonObject Further(ActionInput input) => new()
    {
        ["photos"] = new JsonArray([.. input.Uploaded.Select(id => (JsonNode)id)]),
        ["noPhotoReason"] = string.IsNullOrWhiteSpace(input.NoPhotoReason) ? null : input.NoPhotoReason.Trim(),
    };
}
