using GisPlatform.Data.Issues;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Issues;

/// <summary>Which issues. Conditions combine with "and", the values of one condition with "or"; null does not restrict.</summary>
public sealed record IssueFilter
{
    /// <summary>Restricts nothing.</summary>
    public static IssueFilter None { get; } = new();

    /// <summary>Ward codes, as of <see cref="AsOf"/>.</summary>
    public IReadOnlyList<string>? Ward { get; init; }

    /// <summary>The date whose ward map the codes belong to; null: today at the place.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Category codes.</summary>
    public IReadOnlyList<string>? Category { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<IssueStatus>? Status { get; init; }

    /// <summary>Lowest severity.</summary>
    public int? SeverityMin { get; init; }

    /// <summary>Highest severity.</summary>
    public int? SeverityMax { get; init; }

    /// <summary>First instant of report.</summary>
    public DateTimeOffset? ReportedFrom { get; init; }

    /// <summary>Instant that the report came before.</summary>
    public DateTimeOffset? ReportedBefore { get; init; }

    /// <summary>Words, each of which must begin a word of title, description, address or reference; marks and case aside.</summary>
    public string? Text { get; init; }

    /// <summary>Box that covers the anchor, EPSG:4326.</summary>
    public Geometry? Box { get; init; }

    /// <summary>Area that covers the anchor, EPSG:4326.</summary>
    public Geometry? Within { get; init; }

    /// <summary>Centre of a circle, EPSG:4326; goes with <see cref="Metres"/>.</summary>
    public Point? Near { get; init; }

    /// <summary>Radius of the circle, metres.</summary>
    public double? Metres { get; init; }

    /// <summary>Whether ward, category and status are all that restricts: then counts need not look at issues.</summary>
    public bool IsCountedBySummary => (SeverityMin, SeverityMax, ReportedFrom, ReportedBefore, Text, Box, Within, Near)
        is (null, null, null, null, null, null, null, null);
}
