using GisPlatform.Data.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>An issue chosen for a Saturday: what is planned, and what came of it. Its photos are those of the issue, BEFORE and AFTER.</summary>
/// <param name="site">The row, with issue and crew.</param>
/// <param name="isForStaff">Whether whoever asks is staff.</param>
/// <param name="mayRecord">Whether they may say what came of it.</param>
[Name("Site")]
public sealed class SiteNode(Site site, bool isForStaff, bool mayRecord)
{
    /// <summary>The issue.</summary>
    public IssueNode Issue => new(site.Issue!);

    /// <summary>The crew; null: not given to one.</summary>
    public CrewNode? Crew => site.Crew is { } crew ? new CrewNode(crew, isForStaff) : null;

    /// <summary>Its place in the crew's order of the day, from 1.</summary>
    public int Position => site.Position;

    /// <summary>When its crew is to begin.</summary>
    public DateTimeOffset? PlannedStart => site.PlannedStart;

    /// <summary>When its crew is to have finished.</summary>
    public DateTimeOffset? PlannedEnd => site.PlannedEnd;

    /// <summary>People to go there.</summary>
    public int? PlannedPeople => site.PlannedPeople;

    /// <summary>Hours that they are to stay.</summary>
    public decimal? PlannedHours => site.PlannedHours;

    /// <summary>Quantity to be done, in the category's unit.</summary>
    public decimal? PlannedQuantity => site.PlannedQuantity;

    /// <summary>Counted tools to bring.</summary>
    public IEnumerable<ToolCountNode> PlannedTools => ToolCountNode.Of(site.PlannedTools);

    /// <summary>Whether it is locked in: a new suggestion is made around it.</summary>
    public bool IsLocked => site.IsLocked;

    /// <summary>Where its crew meets.</summary>
    public string? MeetingPoint => site.MeetingPoint;

    /// <summary>Words to the crew; told to staff alone.</summary>
    public string? Note => isForStaff ? site.Note : null;

    /// <summary>Whether whoever asks may say what came of it: it is of their ward or department.</summary>
    public bool MayRecord => mayRecord;

    /// <summary>Where the work stands.</summary>
    public SiteStatus Status => site.Status;

    /// <summary>When the crew began.</summary>
    public DateTimeOffset? StartedAt => site.StartedAt;

    /// <summary>When somebody last said what came of it.</summary>
    public DateTimeOffset? RecordedAt => site.RecordedAt;

    /// <summary>Done quantity, in the category's unit.</summary>
    public decimal? DoneQuantity => site.DoneQuantity;

    /// <summary>People who took part.</summary>
    public int? People => site.People;

    /// <summary>Hours that they worked.</summary>
    public decimal? Hours => site.Hours;

    /// <summary>Waste taken away, m³.</summary>
    public decimal? WasteM3 => site.WasteM3;

    /// <summary>Truckloads taken away.</summary>
    public int? Truckloads => site.Truckloads;

    /// <summary>Words to the outcome.</summary>
    public string? Outcome => site.Outcome;

    /// <summary>Grows by one with each change of the plan for it, or of its outcome.</summary>
    public int Version => site.Version;
}
