using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>A part of a way, along one piece of street or in a straight line.</summary>
/// <param name="Street">The street; null: a straight line, because the base map has no street there.</param>
/// <param name="Line">Its points in metres.</param>
public sealed record WayPart(Street? Street, IReadOnlyList<Coordinate> Line);

/// <summary>The shortest ways from one point of the network to all others (E. W. Dijkstra, Numerische Mathematik 1, 1959).</summary>
public sealed class Ways
{
    private readonly StreetGraph _graph;
    private readonly Snap _start;
    private readonly double[] _cost;
    private readonly int[] _by;

    /// <param name="graph">The network.</param>
    /// <param name="start">Where they begin.</param>
    public Ways(StreetGraph graph, Snap start)
    {
        (_graph, _start) = (graph, start);
        _cost = new double[graph.NodeCount];
        _by = new int[graph.NodeCount];
        Array.Fill(_cost, double.PositiveInfinity);
        Array.Fill(_by, -1);
        var open = new PriorityQueue<int, (double, int)>();
        var edge = graph.Edges[start.Edge];
        Reach(edge.From, start.At * edge.Factor, -1);
        Reach(edge.To, (edge.Length - start.At) * edge.Factor, -1);
        while (open.TryDequeue(out var node, out var priority))
        {
            if (priority.Item1 > _cost[node])
                continue;
            foreach (var number in graph.EdgesAt[node])
            {
                var next = graph.Edges[number];
                Reach(next.From == node ? next.To : next.From, _cost[node] + (next.Length * next.Factor), number);
            }
        }

        void Reach(int node, double cost, int by)
        {
            if (cost >= _cost[node])
                return;
            (_cost[node], _by[node]) = (cost, by);
            open.Enqueue(node, (cost, node));
        }
    }

    /// <summary>Metres to walk to another point of the network; infinite where no way leads there.</summary>
    public double MetresTo(Snap end) => End(end).Metres;

    /// <summary>The way there, in its parts.</summary>
    public IReadOnlyList<WayPart> To(Snap end)
    {
        var (last, _) = (_graph.Edges[end.Edge], _graph.Edges[_start.Edge]);
        var (_, node) = End(end);
        if (node is null)
            return [new WayPart(last.Street, Polyline.Part(last.Line, _start.At, end.At))];
        var parts = new List<WayPart> { new(last.Street, Polyline.Part(last.Line, node == last.From ? 0 : last.Length, end.At)) };
        var at = node.Value;
        while (_by[at] is >= 0 and var number)
        {
            var edge = _graph.Edges[number];
            parts.Add(new WayPart(edge.Street, edge.To == at ? edge.Line : [.. edge.Line.Reverse()]));
            at = edge.To == at ? edge.From : edge.To;
        }

        var first = _graph.Edges[_start.Edge];
        parts.Add(new WayPart(first.Street, Polyline.Part(first.Line, _start.At, at == first.From ? 0 : first.Length)));
        parts.Reverse();
        return [.. parts.Where(part => Polyline.Length(part.Line) > 0.01)];
    }

    // How far it is, and by which end of its edge; no end where the way stays on one edge.
    private (double Metres, int? Node) End(Snap end)
    {
        var edge = _graph.Edges[end.Edge];
        var (metres, node) = end.Edge == _start.Edge ? (Math.Abs(end.At - _start.At) * edge.Factor, (int?)null) : (double.PositiveInfinity, null);
        foreach (var (side, rest) in new[] { (edge.From, end.At), (edge.To, edge.Length - end.At) })
        {
            if (_cost[side] + (rest * edge.Factor) is var sum && sum < metres)
                (metres, node) = (sum, side);
        }

        return (metres, node);
    }
}
