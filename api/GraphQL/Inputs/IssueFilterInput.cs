using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>Which issues. Conditions combine with "and", the values of one list with "or". An issue lies where its anchor lies.</summary>
[Name("IssueFilter")]
public sealed record IssueFilterInput
{
    /// <summary>Ward codes, as of <c>asOf</c>.</summary>
    [Id]
    public IReadOnlyList<string>? Ward { get; init; }

    /// <summary>The date whose ward map the codes in <c>ward</c> belong to. Default: today at the place.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Category codes, as in <c>categories</c>.</summary>
    [Id]
    public IReadOnlyList<string>? Category { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<IssueStatus>? Status { get; init; }

    /// <summary>Severity, 1 to 5.</summary>
    public IntRange? Severity { get; init; }

    /// <summary>Time of report.</summary>
    public DateTimeRange? Reported { get; init; }

    /// <summary>Words, each of which must begin a word of title, description, address or reference; marks and case aside.</summary>
    public string? Text { get; init; }

    /// <summary>West, south, east, north.</summary>
    public IReadOnlyList<double>? Bbox { get; init; }

    /// <summary>A polygon or multipolygon.</summary>
    public Geometry? Within { get; init; }

    /// <summary>A circle.</summary>
    public NearInput? Near { get; init; }

    /// <summary>The filter in the feature's terms.</summary>
    /// <exception cref="AppError">A place is not on the globe or not valid.</exception>
    internal static IssueFilter ToFilter(IssueFilterInput? input) => input is null ? IssueFilter.None : new()
    {
        Ward = input.Ward,
        AsOf = input.AsOf,
        Category = input.Category,
        Status = input.Status,
        SeverityMin = input.Severity?.Min,
        SeverityMax = input.Severity?.Max,
        ReportedFrom = input.Reported?.From,
        ReportedBefore = input.Reported?.Before,
        Text = input.Text,
        Box = input.Bbox is { } bbox ? GeoInput.Box(bbox, "where.bbox") : null,
        Within = input.Within is { } area ? GeoInput.Area(area, "where.within") : null,
        Near = input.Near is { } near ? GeoInput.Point(near.Lon, near.Lat, "where.near") : null,
        Metres = input.Near?.Metres,
    };
}
