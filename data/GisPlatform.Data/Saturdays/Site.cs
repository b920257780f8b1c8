using GisPlatform.Data.Issues;

namespace GisPlatform.Data.Saturdays;

/// <summary>Where a site's work stands.</summary>
public enum SiteStatus
{
    /// <summary>To be done.</summary>
    Planned,

    /// <summary>The crew is at it.</summary>
    Started,

    /// <summary>Done, says the official.</summary>
    Done,

    /// <summary>It came to nothing this time; the words say why.</summary>
    NotDone,
}

/// <summary>An issue chosen for a Saturday: what is planned, and what came of it. Figures are null where nothing is known.</summary>
public sealed class Site
{
    /// <summary>The Saturday.</summary>
    public DateOnly SaturdayDate { get; init; }

    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The issue.</summary>
    public Issue? Issue { get; init; }

    /// <summary>Whether its Saturday is not over; set by the database, never by input. An issue has one open site at most.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The crew; null: not given to one yet.</summary>
    public Guid? CrewId { get; set; }

    /// <summary>The crew.</summary>
    public Crew? Crew { get; set; }

    /// <summary>Its place in the crew's order of the day, from 1; without a crew in the order of choice.</summary>
    public int Position { get; set; }

    /// <summary>When its crew is to begin; null without a crew. A crew is at one site at a time: the database holds that.</summary>
    public DateTimeOffset? PlannedStart { get; set; }

    /// <summary>When its crew is to have finished.</summary>
    public DateTimeOffset? PlannedEnd { get; set; }

    /// <summary>People to go there.</summary>
    public int? PlannedPeople { get; set; }

    /// <summary>Hours that they are to stay.</summary>
    public decimal? PlannedHours { get; set; }

    /// <summary>Quantity to be done, in the unit of the issue's category.</summary>
    public decimal? PlannedQuantity { get; set; }

    /// <summary>Counted tools to bring, by their codes.</summary>
    public Dictionary<string, int> PlannedTools { get; set; } = [];

    /// <summary>Locked in: a new suggestion is made around it.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Where its crew meets, in words.</summary>
    public string? MeetingPoint { get; set; }

    /// <summary>Words to the crew; for staff only.</summary>
    public string? Note { get; set; }

    /// <summary>Where the work stands.</summary>
    public SiteStatus Status { get; set; }

    /// <summary>When the crew began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When somebody last said what came of it.</summary>
    public DateTimeOffset? RecordedAt { get; set; }

    /// <summary>Done quantity, in the unit of the issue's category.</summary>
    public decimal? DoneQuantity { get; set; }

    /// <summary>People who took part.</summary>
    public int? People { get; set; }

    /// <summary>Hours that they worked.</summary>
    public decimal? Hours { get; set; }

    /// <summary>Waste taken away, m³.</summary>
    public decimal? WasteM3 { get; set; }

    /// <summary>Truckloads taken away.</summary>
    public int? Truckloads { get; set; }

    /// <summary>Words to the outcome; public.</summary>
    public string? Outcome { get; set; }

    /// <summary>Grows by one with each change.</summary>
    public int Version { get; set; } = 1;
}
