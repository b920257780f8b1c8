using GisPlatform.MapClient.Api;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>A change that was refused, or has not arrived.</summary>
public sealed class PlanProblem
{
    internal PlanProblem(PlanLedger.Entry entry, GraphQLException refusal, IReadOnlyList<PlanOperation>? rest, Func<string, int?> seen, Action then, bool isUndo) =>
        (Entry, Refusal, Rest, Seen, Then, IsUndo) = (entry, refusal, rest, seen, then, isUndo);

    /// <summary>What was to be done, in words.</summary>
    public string Words => IsUndo ? SaturdayText.UndoOf.Fill(Entry.Words) : Entry.Words;

    /// <summary>Why not.</summary>
    public GraphQLException Refusal { get; }

    /// <summary>Whether somebody else has changed the same thing.</summary>
    public bool IsConflict => Refusal.Code == "CONFLICT";

    /// <summary>Whether it may be tried again.</summary>
    public bool MayBeTried => Rest is not null || IsConflict;

    /// <summary>What was to be done, or undone.</summary>
    public PlanAction Action => Entry.Action;

    /// <summary>Reference of the issue that it is about, or null.</summary>
    public string? Reference => Action.Reference;

    internal PlanLedger.Entry Entry { get; }

    internal IReadOnlyList<PlanOperation>? Rest { get; }

    internal Func<string, int?> Seen { get; }

    internal Action Then { get; }

    /// <summary>Whether it was an undoing.</summary>
    public bool IsUndo { get; }
}
