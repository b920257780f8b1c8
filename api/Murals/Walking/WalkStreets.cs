using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>The network of the streets that the base map draws.</summary>
public sealed class WalkStreets(IDbContextFactory<GisDbContext> database, SnapshotCache kept)
{
    /// <summary>Reads it, or takes it from before.</summary>
    public Task<StreetGraph> RunAsync(CancellationToken cancellationToken) => kept.GetAsync(nameof(WalkStreets), ReadAsync, cancellationToken);

    private async Task<StreetGraph> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var all = await context.BaseMapAsync(cancellationToken);
        var extent = new Envelope();
        foreach (var feature in all)
            extent.ExpandToInclude(feature.Geometry.EnvelopeInternal);
        var lines = from feature in all
                    where feature.Kind == "street"
                    from part in Enumerable.Range(0, feature.Geometry.NumGeometries).Select(feature.Geometry.GetGeometryN).OfType<LineString>()
                    select new DrawnStreet(new Street(feature.NameVi, feature.NameEn), part, feature.PrecisionM);
        return StreetGraphBuilder.Build(new LocalPlane(extent.IsNull ? new Coordinate() : extent.Centre), [.. lines]);
    }
}
