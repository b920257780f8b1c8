using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GisPlatform.Loader.Issues;

/// <summary>Finds the part of the place that covers a point, in memory: what the trigger <c>issue_before_write</c> does row by row.</summary>
public sealed class WardPartLocator
{
    private readonly (int Id, Envelope Box, IndexedPointInAreaLocator Area)[] _parts;

    private WardPartLocator(IEnumerable<(int Id, Geometry Boundary)> parts) =>
        // In order of id: the database takes the lowest one where a point lies on a border.
        _parts = [.. parts.OrderBy(part => part.Id)
            .Select(part => (part.Id, part.Boundary.EnvelopeInternal, new IndexedPointInAreaLocator(part.Boundary)))];

    /// <summary>Reads the parts of a database.</summary>
    public static async Task<WardPartLocator> LoadAsync(GisDbContext context, CancellationToken cancellationToken) =>
        new((await context.WardParts.AsNoTracking().ToListAsync(cancellationToken)).Select(part => (part.Id, (Geometry)part.Boundary)));

    /// <summary>The part, or null outside the place.</summary>
    /// <param name="point">EPSG:4326.</param>
    public int? Find(Coordinate point)
    {
        foreach (var (id, box, area) in _parts)
        {
            if (box.Covers(point) && area.Locate(point) != Location.Exterior)
                return id;
        }

        return null;
    }
}
