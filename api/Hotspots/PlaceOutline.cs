using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace GisPlatform.Api.Hotspots;

/// <summary>The ground that a question is about, in metres: the place, or the wards, box, area or circle that the filter asks for.</summary>
/// <param name="Plane">From degrees to metres.</param>
/// <param name="Ground">Polygons, metres.</param>
public sealed record PlaceOutline(LocalPlane Plane, Geometry Ground)
{
    // The filter measures circles on the sphere, this plane on the ellipsoid: they differ by less than half a percent.
    private const double SphereAllowance = 1.005;

    /// <summary>Finds it.</summary>
    /// <returns>Empty ground where the filter asks for something outside the place.</returns>
    public static PlaceOutline Of(IssueFilter filter, PlaceData place)
    {
        var all = UnaryUnionOp.Union(place.Wards.Select(ward => (Geometry)ward.Boundary));
        var plane = new LocalPlane(all.EnvelopeInternal.Centre);
        var ground = plane.ToMetres(filter is { Ward: { } codes, AsOf: { } date }
            ? UnaryUnionOp.Union(place.WardsOn(date).Where(ward => codes.Contains(ward.Code)).Select(ward => (Geometry)ward.Boundary)) ?? all.Factory.CreatePolygon()
            : all);
        if (filter.Box is { } box)
            ground = ground.Intersection(plane.ToMetres(box));
        if (filter.Within is { } area)
            ground = ground.Intersection(plane.ToMetres(area));
        if (filter is { Near: { } near, Metres: { } metres })
            ground = ground.Intersection(plane.ToMetres(near).Buffer(metres * SphereAllowance, quadrantSegments: 32));
        return new PlaceOutline(plane, ground);
    }
}
