using GisPlatform.Data.Issues;
using NetTopologySuite.Geometries;

namespace GisPlatform.Loader.Issues;

/// <summary>An issue on its way into the database in bulk.</summary>
public sealed record NewIssue
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>A few words.</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Description { get; init; }

    /// <summary>Category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>Status.</summary>
    public required IssueStatus Status { get; init; }

    /// <summary>1 to 5.</summary>
    public required short Severity { get; init; }

    /// <summary>EPSG:4326.</summary>
    public required Geometry Geometry { get; init; }

    /// <summary>From <see cref="WardPartLocator"/>.</summary>
    public required int WardPartId { get; init; }

    /// <summary>Street and number.</summary>
    public string? Address { get; init; }

    /// <summary>Residents' group.</summary>
    public string? ResidentsGroup { get; init; }

    /// <summary>When reported, UTC.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>When last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When done, UTC.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>"Me too".</summary>
    public int Confirmations { get; init; }

    /// <summary>How it came.</summary>
    public required IssueOrigin Origin { get; init; }
}
