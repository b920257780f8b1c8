using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>Lines of points in metres.</summary>
internal static class Polyline
{
    public static double Length(IReadOnlyList<Coordinate> line)
    {
        var sum = 0.0;
        for (var i = 1; i < line.Count; i++)
            sum += line[i - 1].Distance(line[i]);
        return sum;
    }

    /// <summary>The point of a line that is nearest to another: how far along it is, and where.</summary>
    public static (double At, Coordinate Foot) Nearest(IReadOnlyList<Coordinate> line, Coordinate point)
    {
        var (best, at, foot, along) = (double.PositiveInfinity, 0.0, line[0], 0.0);
        for (var i = 1; i < line.Count; i++)
        {
            var segment = new LineSegment(line[i - 1], line[i]);
            var nearest = segment.ClosestPoint(point);
            if (nearest.Distance(point) is var metres && metres < best)
                (best, at, foot) = (metres, along + segment.P0.Distance(nearest), nearest);
            along += segment.Length;
        }

        return (at, foot);
    }

    /// <summary>The point so far along, measured from the start.</summary>
    public static Coordinate PointAt(IReadOnlyList<Coordinate> line, double metres)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var length = line[i - 1].Distance(line[i]);
            if (metres <= length && length > 0)
                return new LineSegment(line[i - 1], line[i]).PointAlong(Math.Max(0, metres / length));
            metres -= length;
        }

        return line[^1];
    }

    /// <summary>A part of a line; from the end towards the start where <paramref name="from"/> is the larger.</summary>
    public static IReadOnlyList<Coordinate> Part(IReadOnlyList<Coordinate> line, double from, double to)
    {
        if (from > to)
            return [.. Part(line, to, from).Reverse()];
        var (part, along) = (new List<Coordinate> { PointAt(line, from) }, 0.0);
        for (var i = 1; i < line.Count - 1; i++)
        {
            along += line[i - 1].Distance(line[i]);
            if (along > from && along < to)
                part.Add(line[i]);
        }

        part.Add(PointAt(line, to));
        return part;
    }

    /// <summary>One line of several that follow each other, each point once.</summary>
    public static IReadOnlyList<Coordinate> Join(IEnumerable<IReadOnlyList<Coordinate>> lines)
    {
        var joined = new List<Coordinate>();
        foreach (var point in lines.SelectMany(line => line))
        {
            if (joined.Count == 0 || joined[^1].Distance(point) > 0.01)
                joined.Add(point);
        }

        return joined;
    }

    /// <summary>Direction from the start of a line, or into its end, over at most some metres: degrees from north, clockwise.</summary>
    public static double Bearing(IReadOnlyList<Coordinate> line, double over, bool atEnd)
    {
        var length = Length(line);
        var (a, b) = atEnd ? (PointAt(line, Math.Max(0, length - over)), line[^1]) : (line[0], PointAt(line, Math.Min(over, length)));
        return (Math.Atan2(b.X - a.X, b.Y - a.Y) * 180 / Math.PI + 360) % 360;
    }
}
