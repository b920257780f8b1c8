using GisPlatform.Api.Hotspots.Statistics;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>A street of the base map.</summary>
/// <param name="NameVi">Name in Vietnamese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record Street(string NameVi, string NameEn);

/// <summary>A piece of street between two nodes, or a gap between streets that is crossed in a straight line.</summary>
/// <param name="From">Number of a node.</param>
/// <param name="To">Number of the other.</param>
/// <param name="Street">The street; null: a gap.</param>
/// <param name="Line">Its points in metres, from <paramref name="From"/> to <paramref name="To"/>.</param>
public sealed record StreetEdge(int From, int To, Street? Street, IReadOnlyList<Coordinate> Line)
{
    /// <summary>Length of the line, metres.</summary>
    public double Length { get; } = Polyline.Length(Line);

    /// <summary>Metres to walk for each metre of the line.</summary>
    public double Factor => Street is null ? WalkPace.Detour : 1;
}

/// <summary>Where somebody steps onto the network.</summary>
/// <param name="Edge">Number of the edge.</param>
/// <param name="At">Metres along its line.</param>
/// <param name="Point">The point there.</param>
/// <param name="Metres">How far it is.</param>
public sealed record Snap(int Edge, double At, Coordinate Point, double Metres);

/// <summary>The streets of a place as a network to walk on: a node where lines meet or cross, an edge between two nodes. In metres.</summary>
/// <param name="Plane">From degrees to metres and back.</param>
/// <param name="NodeCount">How many nodes.</param>
/// <param name="Edges">The edges; none where a place has no streets.</param>
public sealed record StreetGraph(LocalPlane Plane, int NodeCount, IReadOnlyList<StreetEdge> Edges)
{
    /// <summary>Numbers of the edges at each node.</summary>
    public ILookup<int, int> EdgesAt { get; } = Edges.SelectMany((edge, number) => new[] { (edge.From, number), (edge.To, number) })
        .Distinct().ToLookup(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Where a point meets the nearest street; null where that is too far to be the way.</summary>
    /// <param name="point">In metres.</param>
    public Snap? SnapOf(Coordinate point)
    {
        Snap? best = null;
        for (var number = 0; number < Edges.Count; number++)
        {
            if (Edges[number].Street is null)
                continue;
            var (at, foot) = Polyline.Nearest(Edges[number].Line, point);
            if (foot.Distance(point) is var metres && metres <= WalkPace.FarthestSnap && (best is null || metres < best.Metres))
                best = new Snap(number, at, foot, metres);
        }

        return best;
    }
}
