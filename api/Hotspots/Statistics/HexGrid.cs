using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>A hexagon of a grid: column along the row's axis, and row.</summary>
/// <param name="Q">Axial column.</param>
/// <param name="R">Row, from south to north.</param>
public readonly record struct Hex(int Q, int R);

/// <summary>
/// A grid of regular hexagons, points up. A hexagon has six neighbours at one distance, where a square has four and four farther ones: that suits
/// statistics of neighbourhood. Coordinates are axial: A. Patel, "Hexagonal Grids", Red Blob Games (2013).
/// </summary>
/// <param name="size">From a side to the opposite one, and from a centre to the next, metres.</param>
public sealed class HexGrid(double size)
{
    private static readonly double Root3 = Math.Sqrt(3);

    /// <summary>From a side to the opposite one, metres.</summary>
    public double Size { get; } = size;

    /// <summary>Area of a hexagon with that size: √3 / 2 · size², m².</summary>
    public static double AreaOf(double size) => Root3 / 2 * size * size;

    /// <summary>The hexagon that covers a point, metres. The same arithmetic is in <c>HexagonBins.sql</c>; each border belongs to one side.</summary>
    public Hex At(Coordinate point)
    {
        var x = point.X / Size;
        var t = (Root3 * (point.Y / Size)) + 1;
        var along = Math.Floor(t + x);
        var r = Math.Floor((along + Math.Floor(t - x)) / 3);
        return new Hex((int)(Math.Floor((along + Math.Floor(x + x + 1)) / 3) - r), (int)r);
    }

    /// <summary>The middle of a hexagon, metres.</summary>
    public Coordinate Centre(Hex hex) => new(Size * (hex.Q + (hex.R / 2.0)), Size * Root3 / 2 * hex.R);

    /// <summary>The outline of a hexagon, counter-clockwise, metres.</summary>
    public Polygon Outline(Hex hex, GeometryFactory factory)
    {
        var centre = Centre(hex);
        var radius = Size / Root3;
        var corners = new Coordinate[7];
        for (var corner = 0; corner < 6; corner++)
        {
            var (sin, cos) = Math.SinCos((Math.PI / 6) + (Math.PI / 3 * corner));
            corners[corner] = new Coordinate(centre.X + (radius * cos), centre.Y + (radius * sin));
        }

        corners[6] = corners[0].Copy();
        return factory.CreatePolygon(corners);
    }

    /// <summary>The hexagons at most that many steps away, without the one itself.</summary>
    public static IEnumerable<Hex> Around(Hex hex, int rings)
    {
        for (var q = -rings; q <= rings; q++)
        {
            for (var r = Math.Max(-rings, -q - rings); r <= Math.Min(rings, -q + rings); r++)
            {
                if ((q, r) != (0, 0))
                    yield return new Hex(hex.Q + q, hex.R + r);
            }
        }
    }

    /// <summary>The hexagons that may touch a box, metres.</summary>
    public IEnumerable<Hex> Over(Envelope box)
    {
        var height = Size * Root3 / 2;
        for (var r = (int)Math.Floor(box.MinY / height) - 1; r <= Math.Ceiling(box.MaxY / height) + 1; r++)
        {
            for (var q = (int)Math.Floor((box.MinX / Size) - (r / 2.0)) - 1; q <= Math.Ceiling((box.MaxX / Size) - (r / 2.0)) + 1; q++)
                yield return new Hex(q, r);
        }
    }
}
