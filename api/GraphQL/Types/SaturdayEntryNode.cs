using GisPlatform.Api.Saturdays;
using GisPlatform.Data.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Something that somebody did to a Saturday.</summary>
/// <param name="entry">The entry, with issue, crew and account.</param>
[Name("SaturdayEntry")]
public sealed class SaturdayEntryNode(SaturdayEntry entry)
{
    /// <summary>Key; grows with time.</summary>
    [Id]
    public long Id => entry.Change.Id;

    /// <summary>When.</summary>
    public DateTimeOffset At => entry.Change.At;

    /// <summary>What.</summary>
    public SaturdayChangeKind Kind => entry.Change.Kind;

    /// <summary>Who, by name.</summary>
    public string? By => entry.Change.Account?.Name;

    /// <summary>Whether whoever asks did it.</summary>
    public bool IsOwn => entry.IsOwn;

    /// <summary>The issue whose site it is about.</summary>
    public IssueNode? Issue => entry.Issue is { } issue ? new IssueNode(issue) : null;

    /// <summary>The crew that it is about.</summary>
    public CrewNode? Crew => entry.Crew is { } crew ? new CrewNode(crew, isForStaff: true) : null;
}
