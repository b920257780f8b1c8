using GisPlatform.Data;
using GisPlatform.Data.Issues;
using NetTopologySuite.IO;

namespace GisPlatform.Loader.Places;

/// <summary>A row of <c>demo-issues.csv</c>.</summary>
internal sealed record DemoIssueRow
{
    /// <summary>Names the row within the file; part of the client key.</summary>
    public required string Key { get; init; }

    public required string Category { get; init; }

    public required short Severity { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? Address { get; init; }

    public string? ResidentsGroup { get; init; }

    /// <summary>WKT, EPSG:4326.</summary>
    public required string Geometry { get; init; }

    public decimal? Quantity { get; init; }

    public decimal? EffortHours { get; init; }

    public int Confirmations { get; init; }

    /// <summary>Key of the row that this one repeats.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Steps like <c>REPORTED@412T08:15|ACCEPTED@409T10:00</c>, oldest first.</summary>
    public required string Timeline { get; init; }

    /// <summary>Words to the last step, for instance why it was rejected.</summary>
    public string? Note { get; init; }

    public Issue ToIssue(DemoClock clock)
    {
        var events = Events(clock);
        var issue = new Issue
        {
            Id = Guid.CreateVersion7(events[0].At),
            Title = Title,
            Description = Description,
            CategoryCode = Category,
            Status = events[^1].ToStatus,
            Severity = Severity,
            Geometry = Wkt.Read(Geometry),
            ResidentsGroup = ResidentsGroup,
            Address = Address,
            ReportedAt = events[0].At,
            UpdatedAt = events[^1].At,
            ResolvedAt = events.LastOrDefault(change => change.ToStatus == IssueStatus.Done)?.At is { } done
                && IssueStatuses.Resolved.Contains(events[^1].ToStatus) ? done : null,
            Quantity = Quantity,
            EffortHours = EffortHours,
            Confirmations = Confirmations,
            Origin = IssueOrigin.Demo,
            ClientKey = $"demo/{Key}",
        };
        issue.Events.AddRange(events);
        return issue;
    }

    private List<IssueEvent> Events(DemoClock clock)
    {
        var events = new List<IssueEvent>();
        foreach (var step in Timeline.Split('|'))
        {
            if (step.Split('@') is not [var label, var at] || !UpperSnakeCase.TryParse<IssueStatus>(label, out var status))
                throw new FormatException($"timeline step '{step}' is not like REPORTED@412T08:15");
            events.Add(new IssueEvent
            {
                At = clock.At(at),
                Role = status is IssueStatus.Reported or IssueStatus.Confirmed or IssueStatus.Reopened ? ActorRole.Resident : ActorRole.Official,
                FromStatus = events.LastOrDefault()?.ToStatus,
                ToStatus = status,
            });
        }

        if (events.Zip(events.Skip(1)).Any(pair => pair.First.At > pair.Second.At))
            throw new FormatException("the timeline does not run forward");
        events[^1] = new IssueEvent
        {
            At = events[^1].At, Role = events[^1].Role, FromStatus = events[^1].FromStatus, ToStatus = events[^1].ToStatus, Note = Note,
        };
        return events;
    }
}
