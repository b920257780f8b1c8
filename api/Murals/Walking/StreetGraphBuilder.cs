using GisPlatform.Api.Hotspots.Statistics;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>A line of a street that the base map draws.</summary>
/// <param name="Street">The street.</param>
/// <param name="Line">Its line, EPSG:4326.</param>
/// <param name="PrecisionM">How far off it may be, metres.</param>
public sealed record DrawnStreet(Street Street, LineString Line, double PrecisionM);

/// <summary>
/// Makes a network of drawn lines. A schematic base map leaves gaps: a line that ends nearly at another one is joined to it, as exactly as the two are
/// drawn; pieces of the network that touch nowhere are joined where they come nearest, by gaps.
/// </summary>
public sealed class StreetGraphBuilder
{
    // How much more than their precision two lines may miss each other by.
    private const double Slack = 25;
    private const double LongestGap = 400;
    private const double SamePoint = 1;

    private readonly LocalPlane _plane;
    private readonly List<(Street Street, LineString Line, double Precision)> _lines;
    private readonly List<SortedSet<double>> _cuts = [];
    private readonly List<(Coordinate From, Coordinate To, Street? Street)> _links = [];

    private StreetGraphBuilder(LocalPlane plane, IReadOnlyList<DrawnStreet> streets)
    {
        _plane = plane;
        _lines = [.. streets.Select(street => (street.Street, (LineString)plane.ToMetres(street.Line), street.PrecisionM)).Where(street => street.Item2.Length > SamePoint)];
        foreach (var (_, line, _) in _lines)
            _cuts.Add([0, line.Length]);
    }

    /// <summary>Builds it.</summary>
    /// <param name="plane">Of the place.</param>
    /// <param name="streets">Its streets; the same in the same order make the same network.</param>
    public static StreetGraph Build(LocalPlane plane, IReadOnlyList<DrawnStreet> streets)
    {
        var builder = new StreetGraphBuilder(plane, streets);
        builder.CutAtCrossings();
        builder.JoinEnds();
        builder.JoinPieces();
        return builder.Assemble();
    }

    private void CutAtCrossings()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            for (var j = i + 1; j < _lines.Count; j++)
            {
                foreach (var point in _lines[i].Line.Intersection(_lines[j].Line).Coordinates)
                {
                    Cut(i, point);
                    Cut(j, point);
                }
            }
        }
    }

    private void JoinEnds()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            foreach (var end in new[] { _lines[i].Line.Coordinates[0], _lines[i].Line.Coordinates[^1] })
            {
                for (var j = 0; j < _lines.Count; j++)
                {
                    if (j == i)
                        continue;
                    var foot = Cut(j, end, within: _lines[i].Precision + _lines[j].Precision + Slack);
                    if (foot is not null && foot.Distance(end) > SamePoint)
                        _links.Add((end, foot, _lines[i].Street));
                }
            }
        }
    }

    // The shortest gaps that make one piece of all that lie near enough (J. B. Kruskal, Proceedings of the AMS 7, 1956).
    private void JoinPieces()
    {
        var graph = Assemble();
        var pieces = new DisjointSets(graph.NodeCount);
        foreach (var edge in graph.Edges)
            pieces.Join(edge.From, edge.To);
        var shapes = graph.Edges.GroupBy(edge => pieces.Find(edge.From)).OrderBy(piece => piece.Key)
            .Select(piece => (piece.Key, Shape: (Geometry)_lines[0].Line.Factory.CreateMultiLineString([.. piece.Select(edge => new LineString([.. edge.Line]))]))).ToList();
        var gaps = from a in shapes
                   from b in shapes
                   where a.Key < b.Key
                   let ends = DistanceOp.NearestPoints(a.Shape, b.Shape)
                   let metres = ends[0].Distance(ends[1])
                   where metres <= LongestGap
                   orderby metres, a.Key, b.Key
                   select (a, b, ends);
        foreach (var (a, b, ends) in gaps.ToList())
        {
            if (pieces.Find(a.Key) == pieces.Find(b.Key))
                continue;
            pieces.Join(a.Key, b.Key);
            for (var line = 0; line < _lines.Count; line++)
            {
                Cut(line, ends[0], within: 0.01);
                Cut(line, ends[1], within: 0.01);
            }

            _links.Add((ends[0], ends[1], null));
        }
    }

    // Makes a node on a line where it is nearest to a point, or takes one that is there already.
    private Coordinate? Cut(int line, Coordinate point, double within = SamePoint)
    {
        var points = _lines[line].Line.Coordinates;
        var (at, foot) = Polyline.Nearest(points, point);
        if (foot.Distance(point) > within)
            return null;
        foreach (var cut in _cuts[line])
        {
            if (Math.Abs(cut - at) <= SamePoint)
                return Polyline.PointAt(points, cut);
        }

        _cuts[line].Add(at);
        return foot;
    }

    private StreetGraph Assemble()
    {
        var nodes = new List<Coordinate>();
        var edges = new List<StreetEdge>();
        for (var i = 0; i < _lines.Count; i++)
        {
            foreach (var (from, to) in _cuts[i].Zip(_cuts[i].Skip(1)))
                Add(_lines[i].Street, Polyline.Part(_lines[i].Line.Coordinates, from, to));
        }

        foreach (var (from, to, street) in _links)
            Add(street, [from, to]);
        return new StreetGraph(_plane, nodes.Count, edges);

        void Add(Street? street, IReadOnlyList<Coordinate> line)
        {
            var (from, to) = (NodeAt(line[0]), NodeAt(line[^1]));
            if (from != to)
                edges.Add(new StreetEdge(from, to, street, line));
        }

        int NodeAt(Coordinate point)
        {
            if (nodes.FindIndex(node => node.Distance(point) <= 2 * SamePoint) is >= 0 and var known)
                return known;
            nodes.Add(point);
            return nodes.Count - 1;
        }
    }
}
