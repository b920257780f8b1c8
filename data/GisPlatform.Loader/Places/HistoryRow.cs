using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Loader.Places;

/// <summary>A row of <c>history.csv</c>: one piece of work of one Saturday. A figure that the record does not give is empty.</summary>
internal sealed record HistoryRow
{
    /// <summary>Names the row within the file; part of the client key.</summary>
    public required string Key { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The record names the month only.</summary>
    public bool DateApproximate { get; init; }

    /// <summary>Participations of the whole Saturday; read from its first row.</summary>
    public int? Participants { get; init; }

    public string? SaturdayNote { get; init; }

    public required string Category { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? Address { get; init; }

    public string? ResidentsGroup { get; init; }

    /// <summary>WKT, EPSG:4326.</summary>
    public required string Geometry { get; init; }

    public decimal? DoneQuantity { get; init; }

    public int? People { get; init; }

    public decimal? WasteM3 { get; init; }

    public int? Truckloads { get; init; }

    public Issue ToIssue(TimeZoneInfo zone)
    {
        // The record says when the work was done, not when somebody asked for it.
        var done = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(Date.ToDateTime(new TimeOnly(11, 0)), zone), TimeSpan.Zero);
        var issue = new Issue
        {
            Id = Guid.CreateVersion7(done),
            Title = Title,
            Description = Description,
            CategoryCode = Category,
            Status = IssueStatus.Done,
            Geometry = Wkt.Read(Geometry),
            ResidentsGroup = ResidentsGroup,
            Address = Address,
            ReportedAt = done,
            UpdatedAt = done,
            ResolvedAt = done,
            Quantity = DoneQuantity,
            Origin = IssueOrigin.Record,
            ClientKey = $"record/{Key}",
        };
        issue.Events.Add(new IssueEvent { At = done, Role = ActorRole.System, ToStatus = IssueStatus.Done, Note = SaturdayNote });
        return issue;
    }

    public Site ToSite(Guid issueId) => new()
    {
        IssueId = issueId, Status = SiteStatus.Done, DoneQuantity = DoneQuantity, People = People, WasteM3 = WasteM3, Truckloads = Truckloads,
    };
}
