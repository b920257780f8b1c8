using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Inbox.Actions;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>A change that was asked for and can still be taken back.</summary>
/// <param name="Action">What.</param>
/// <param name="Issue">To which issue, as the reader saw it.</param>
/// <param name="Input">What was filled in.</param>
public sealed record WaitingChange(StaffAction Action, StaffIssue Issue, ActionInput Input)
{
    /// <summary>Random key: sent twice, it is one change.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>Variables of its operation.</summary>
    public JsonObject Variables => Action.Variables(Issue, Input, Key);
}

/// <summary>Changes that were asked for at once, and are taken back at once.</summary>
/// <param name="words">What they are, for the reader.</param>
/// <param name="changes">The changes.</param>
public sealed class WaitingBatch(string words, IReadOnlyList<WaitingChange> changes)
{
    /// <summary>What they are.</summary>
    public string Words { get; } = words;

    /// <summary>Those that have not been sent.</summary>
    public List<WaitingChange> Changes { get; } = [.. changes];

    /// <summary>Seconds until they are sent.</summary>
    public int SecondsLeft { get; set; } = UndoBuffer.Seconds;

    /// <summary>Whether the clock stands still, because the reader is at it.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether they are under way: too late to take back.</summary>
    public bool IsSending { get; set; }

    /// <summary>Why they could not be sent; they wait on.</summary>
    public string? Failure { get; set; }
}
