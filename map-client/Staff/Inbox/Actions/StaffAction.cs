using System.Text.Json.Nodes;
using GisPlatform.MapClient.Photos;

namespace GisPlatform.MapClient.Staff.Inbox.Actions;

/// <summary>Something that staff can do with an issue. Its class has the name of its operation.</summary>
public abstract class StaffAction
{
    /// <summary>All of them, in the order of their buttons.</summary>
    public static readonly IReadOnlyList<StaffAction> All =
    [
        new AcceptIssue(), new StartIssue(), new FinishIssue(), new ReopenIssue(), new RejectIssue(), new MergeIssue(), new AddNote(),
        new SetSeverity(), new ReassignCategory(), new MoveIssue(),
    ];

    /// <summary>Name of the operation.</summary>
    public string Operation => GetType().Name;

    /// <summary>What its button says.</summary>
    public abstract string Name { get; }

    /// <summary>What its form asks for, if it has words to say.</summary>
    public virtual string NoteLabel => InboxText.NoteOptional;

    /// <summary>Whether it is nothing without words.</summary>
    public virtual bool NeedsNote => false;

    /// <summary>Whether an issue that stands so allows it; the API has the last word.</summary>
    public virtual bool IsFor(string status) => true;

    /// <summary>What is missing for it; null when nothing is.</summary>
    public virtual string? Missing(ActionInput input) => NeedsNote && string.IsNullOrWhiteSpace(input.Note) ? InboxText.NoteMissing : null;

    /// <summary>The variables of its operation.</summary>
    /// <param name="issue">The issue, as the reader saw it.</param>
    /// <param name="input">What was filled in.</param>
    /// <param name="key">Random key of this change: sent twice, it is one.</param>
    public JsonObject Variables(StaffIssue issue, ActionInput input, Guid key)
    {
        var variables = Further(input);
        variables["change"] = new JsonObject
        {
            ["id"] = issue.Id, ["version"] = issue.Version, ["key"] = key.ToString(), ["note"] = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
        };
        return variables;
    }

    /// <summary>What its operation takes besides the change.</summary>
    protected virtual JsonObject Further(ActionInput input) => [];
}

/// <summary>What was filled in for an action; each uses its part.</summary>
public sealed record ActionInput
{
    /// <summary>Words to it.</summary>
    public string Note { get; init; } = "";

    /// <summary>For a note: whether it is for staff only.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The new category.</summary>
    public string? Category { get; init; }

    /// <summary>The new severity.</summary>
    public int? Severity { get; init; }

    /// <summary>The new place.</summary>
    public JsonObject? Geometry { get; init; }

    /// <summary>Id of the original.</summary>
    public string? Into { get; init; }

    /// <summary>Why no photo shows the work done.</summary>
    public string NoPhotoReason { get; init; } = "";

    /// <summary>Photos of the work done, on this device.</summary>
    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    /// <summary>Ids of those that were uploaded.</summary>
    public IReadOnlyList<string> Uploaded { get; init; } = [];
}

/// <summary>Answer of every action.</summary>
/// <param name="Issue">The issue as it is now.</param>
public sealed record StaffAnswer(ChangedIssue Issue);

/// <summary>What an action left.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Version">Version after it.</param>
/// <param name="Status">Status after it.</param>
public sealed record ChangedIssue(string Id, int Version, string Status);
