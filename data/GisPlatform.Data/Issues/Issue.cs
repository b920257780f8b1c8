using NetTopologySuite.Geometries;

namespace GisPlatform.Data.Issues;

/// <summary>Something that residents want mended, with its place. Columns that only queries use are in <see cref="IssueConfiguration"/>.</summary>
public sealed class Issue
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Human reference, for instance <c>LC-2026-000123</c>; given by the database.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Year in the reference; with <see cref="ReferenceNumber"/> the order of references.</summary>
    public short ReferenceYear { get; init; }

    /// <summary>Number in the reference.</summary>
    public int ReferenceNumber { get; init; }

    /// <summary>A few words.</summary>
    public required string Title { get; set; }

    /// <summary>What is wrong, in the reporter's words.</summary>
    public required string Description { get; set; }

    /// <summary>Code of the category.</summary>
    public required string CategoryCode { get; set; }

    /// <summary>The category.</summary>
    public Category? Category { get; init; }

    /// <summary>Where it stands.</summary>
    public IssueStatus Status { get; set; }

    /// <summary>1 (a nuisance) to 5 (a danger).</summary>
    public short Severity { get; set; } = 3;

    /// <summary>Point, line or polygon, EPSG:4326, lon before lat.</summary>
    public required Geometry Geometry { get; set; }

    /// <summary>A point on the geometry (ST_PointOnSurface), computed by the database. An issue is "in" whatever covers its anchor.</summary>
    public Point Anchor { get; private set; } = Point.Empty;

    /// <summary>The part of the place that covers the anchor; set by the database, never by input.</summary>
    public int WardPartId { get; private set; }

    /// <summary>Whether the public may see it, as its category says; set by the database, never by input.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Residents' group (tổ dân phố), where known.</summary>
    public string? ResidentsGroup { get; set; }

    /// <summary>Street and number in words, where known.</summary>
    public string? Address { get; set; }

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt { get; init; }

    /// <summary>When anything of it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When it was last said to be done; null while open.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>How much, in the category's unit.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>Estimated person-hours; null: the category's default.</summary>
    public decimal? EffortHours { get; set; }

    /// <summary>How many residents said "me too".</summary>
    public int Confirmations { get; set; }

    /// <summary>How the issue came into the database.</summary>
    public IssueOrigin Origin { get; init; }

    /// <summary>Key that the sender chose, so that a repeated write is recognised.</summary>
    public string? ClientKey { get; init; }

    /// <summary>For a duplicate: the issue that it repeats.</summary>
    public Guid? DuplicateOfId { get; set; }

    /// <summary>Grows by one with each change; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>The history, oldest first when ordered by <see cref="IssueEvent.Id"/>.</summary>
    public List<IssueEvent> Events { get; } = [];
}
