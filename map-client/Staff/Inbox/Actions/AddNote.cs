using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Adds words to the history.</summary>
public sealed class AddNote : StaffAction
{
    /// <inheritdoc />
    public override string Name => InboxText.AddNote;

    /// <inheritdoc />
    public override string NoteLabel => InboxText.Note;

    /// <inheritdoc />
    public override bool NeedsNote => true;

    /// <inheritdoc />
    protected override JsonObject Further(ActionInput input) => new() { ["isInternal"] = input.IsInternal };
}
