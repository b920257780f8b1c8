using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>Points to walk between, and the ways between them: along streets, and in a straight line where there is none.</summary>
public sealed class WalkGround
{
    private readonly StreetGraph _graph;
    private readonly Coordinate[] _points;
    private readonly Snap?[] _snaps;
    private readonly Ways?[] _ways;

    /// <param name="graph">The network.</param>
    /// <param name="points">Longitude and latitude of each.</param>
    public WalkGround(StreetGraph graph, IReadOnlyList<Coordinate> points)
    {
        _graph = graph;
        _points = [.. points.Select(graph.Plane.ToMetres)];
        _snaps = [.. _points.Select(graph.SnapOf)];
        _ways = [.. _snaps.Select(snap => snap is null ? null : new Ways(graph, snap))];
    }

    /// <summary>How many points.</summary>
    public int Count => _points.Length;

    /// <summary>A point of a way in degrees.</summary>
    public Coordinate ToDegrees(Coordinate metres) => _graph.Plane.ToDegrees(metres);

    /// <summary>Metres to walk from one to another.</summary>
    public double Metres(int from, int to) => from == to ? 0 : OnStreets(from, to) ?? _points[from].Distance(_points[to]) * WalkPace.Detour;

    /// <summary>The way from one to another, in its parts.</summary>
    public IReadOnlyList<WayPart> Way(int from, int to)
    {
        if (OnStreets(from, to) is null)
            return [new WayPart(null, [_points[from], _points[to]])];
        var (start, end) = (_snaps[from]!, _snaps[to]!);
        WayPart[] parts = [new(null, [_points[from], start.Point]), .. _ways[from]!.To(end), new(null, [end.Point, _points[to]])];
        return [.. parts.Where(part => Polyline.Length(part.Line) > 0.01)];
    }

    // From a wall to its street and from a street to the next wall people go straight.
    private double? OnStreets(int from, int to) => _snaps[from] is { } start && _snaps[to] is { } end && _ways[from]!.MetresTo(end) is var metres && double.IsFinite(metres)
        ? metres + ((start.Metres + end.Metres) * WalkPace.Detour)
        : null;
}
