using GisPlatform.Api.Issues;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>A report.</summary>
public sealed record ReportIssueInput
{
    /// <summary>A random UUID, made for this report and kept: a report that is sent again with it is not made twice, and it alone can withdraw the report.</summary>
    [Id]
    public required string Key { get; init; }

    /// <summary>Category code, as in <c>categories</c>.</summary>
    [Id]
    public required string Category { get; init; }

    /// <summary>A few words, 120 characters at most.</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong, 4,000 characters at most.</summary>
    public string? Description { get; init; }

    /// <summary>A Point, LineString or Polygon, as the category's <c>geometryKinds</c> allow.</summary>
    public required Geometry Geometry { get; init; }

    /// <summary>Street and number.</summary>
    public string? Address { get; init; }

    /// <summary>Residents' group (tổ dân phố).</summary>
    public string? ResidentsGroup { get; init; }

    /// <summary>Whom to ask back; seen by staff only. May be left out.</summary>
    public ReporterInput? Reporter { get; init; }

    /// <summary>Photos, 6 at most: the ids that <c>POST /photos</c> answered with.</summary>
    [Id]
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>Proof of work, where <c>challenge</c> asks for one. A report that has arrived already needs none.</summary>
    public string? Proof { get; init; }

    internal NewReport ToReport(string language) => new(
        Key, Category, Title, Description, Geometry, Address, ResidentsGroup, Reporter?.Name, Reporter?.Phone, Reporter?.Email, language, Photos, Proof);
}

/// <summary>Whom to ask back; seen by staff only.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Phone number.</param>
/// <param name="Email">E-mail address.</param>
public sealed record ReporterInput(string? Name, string? Phone, string? Email);
