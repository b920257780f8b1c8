using GisPlatform.Api.GraphQL.Loading;
using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A ward (phường) for the time it was valid. Codes were re-used: only code and validFrom together name one.</summary>
/// <param name="ward">The row.</param>
[Name("Ward")]
public sealed class WardNode(Ward ward)
{
    /// <summary>Code of the General Statistics Office.</summary>
    [Id]
    public string Code => ward.Code;

    /// <summary>Name without "Phường".</summary>
    public string Name => ward.Name;

    /// <summary>Boundary, a MultiPolygon.</summary>
    public Geometry Boundary => ward.Boundary;

    /// <summary>Box around it: west, south, east, north.</summary>
    public IReadOnlyList<double> Bounds => Box(ward.Boundary.EnvelopeInternal);

    /// <summary>First valid day.</summary>
    public DateOnly ValidFrom => ward.ValidFrom;

    /// <summary>Last valid day, included; null while valid.</summary>
    public DateOnly? ValidTo => ward.ValidTo;

    /// <summary>Area on the ellipsoid.</summary>
    public double AreaKm2 => ward.AreaKm2;

    /// <summary>People, or null where no figure is known.</summary>
    public int? Population => ward.Population;

    /// <summary>Whether boundary or population is an estimate.</summary>
    public bool IsApproximate => ward.IsApproximate;

    /// <summary>Its issues by status and category; combinations without an issue are left out.</summary>
    public async Task<IEnumerable<WardIssueCount>> Counts([FromServices] WardCounts counts, CancellationToken cancellationToken) =>
        from row in await counts.OfAsync(ward, cancellationToken)
        select new WardIssueCount(row.Status!.Value, row.Category!, row.Count);

    /// <summary>A box as west, south, east, north.</summary>
    internal static IReadOnlyList<double> Box(Envelope box) => [box.MinX, box.MinY, box.MaxX, box.MaxY];

    /// <summary>How many of its issues still want work.</summary>
    public async Task<int> OpenCount([FromServices] WardCounts counts, CancellationToken cancellationToken) =>
        (await counts.OfAsync(ward, cancellationToken)).Where(row => IssueStatuses.Open.Contains(row.Status!.Value)).Sum(row => row.Count);
}

/// <summary>How many issues of a ward share status and category.</summary>
/// <param name="Status">Status.</param>
/// <param name="Category">Category code.</param>
/// <param name="Count">How many.</param>
public sealed record WardIssueCount(IssueStatus Status, [property: Id] string Category, int Count);
