using MathNet.Numerics;

namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Chooses DBSCAN's radius from the data: the knee of the sorted distances to the k-th nearest point, of those that are shorter than by chance.</summary>
/// <remarks>
/// Within clusters that distance is short and much the same, outside it grows fast; the knee between parts the two. Source: M. Ester et al., KDD-96,
/// section 4.2; the knee as the point farthest from the straight line between the curve's ends: V. Satopää, J. Albrecht, D. Irwin, B. Raghavan, "Finding a
/// Kneedle in a Haystack", ICDCS 2011 workshops. Points that are farther from their neighbours than points strewn by chance would be are in no cluster, and a
/// few far ones would bend the curve: they are left out. By chance it is Γ(k + ½) / (Γ(k) √(π λ)) for λ points to the m²: H. R. Thompson, Ecology 37 (1956).
/// The number of points that make a core is ln n, at least 4: D. Birant, A. Kut, "ST-DBSCAN" (2007).
/// </remarks>
public static class KDistance
{
    // As good as all for a knee, and quick on a million points.
    private const int MostSampled = 2_000;

    /// <summary>How many points make a core, for so many in all.</summary>
    public static int MinPoints(int count) => Math.Max(4, (int)Math.Round(Math.Log(Math.Max(count, 1))));

    /// <summary>The mean distance to the k-th nearest of so many points strewn by chance over an area, metres.</summary>
    /// <param name="k">Which neighbour, from 1.</param>
    /// <param name="count">How many points.</param>
    /// <param name="area">Area, m².</param>
    public static double ByChance(int k, int count, double area) =>
        Math.Exp(SpecialFunctions.GammaLn(k + 0.5) - SpecialFunctions.GammaLn(k)) / Math.Sqrt(Math.PI * count / area);

    /// <summary>
    /// The radius: the knee of the part of the curve that is below what chance would give, and at most half of what chance would give: the core of a cluster is
    /// at least four times as dense as the whole, and clusters do not run into one another through places that are hardly denser than others.
    /// </summary>
    /// <param name="curve">Sorted distances to the k-th nearest point.</param>
    /// <param name="byChance">From <see cref="ByChance"/>.</param>
    public static double Radius(double[] curve, double byChance)
    {
        var below = curve.AsSpan(0, curve.Count(distance => distance < byChance));
        return below.IsEmpty ? byChance / 2 : Math.Min(Knee(below), byChance / 2);
    }

    /// <summary>The sorted distances to the k-th nearest other point, of at most 2,000 points spread evenly through the list, metres.</summary>
    /// <param name="x">Metres east.</param>
    /// <param name="y">Metres north.</param>
    /// <param name="k">Which neighbour, from 1; fewer than there are points.</param>
    public static double[] Curve(double[] x, double[] y, int k)
    {
        // About k points a cell where they are spread evenly, also along a line.
        var (width, height) = (x.Max() - x.Min(), y.Max() - y.Min());
        var share = (double)k / x.Length;
        var grid = new PointGrid(x, y, Math.Max(1, Math.Max(Math.Sqrt(width * height * share), Math.Max(width, height) * share)));
        var sampled = Math.Min(x.Length, MostSampled);
        var distances = new double[sampled];
        Parallel.For(0, sampled, i => distances[i] = ToNearest(grid, (int)((long)i * x.Length / sampled), x, y, k));
        Array.Sort(distances);
        return distances;
    }

    /// <summary>The value at the knee of a rising curve.</summary>
    public static double Knee(ReadOnlySpan<double> rising)
    {
        var (low, span) = (rising[0], rising[^1] - rising[0]);
        var (best, knee) = (double.NegativeInfinity, rising[^1]);
        for (var i = 0; i < rising.Length && span > 0; i++)
        {
            var below = ((double)i / (rising.Length - 1)) - ((rising[i] - low) / span);
            if (below > best)
                (best, knee) = (below, rising[i]);
        }

        return knee;
    }

    private static double ToNearest(PointGrid grid, int point, double[] x, double[] y, int k)
    {
        var nearest = new PriorityQueue<double, double>(k + 1);
        var (column, row) = grid.Key(x[point], y[point]);
        for (var ring = 0; ; ring++)
        {
            for (var dx = -ring; dx <= ring; dx++)
            {
                // The ring alone: what is inside it has been looked at.
                for (var dy = -ring; dy <= ring; dy += Math.Abs(dx) == ring || ring == 0 ? 1 : 2 * ring)
                    Visit(grid, grid.At(column + dx, row + dy), point, x[point], y[point], k, nearest);
            }

            // Whatever is farther out is at least as far as the ring is wide.
            if (nearest.Count == k && -nearest.Peek() <= grid.Size * ring * grid.Size * ring)
                return Math.Sqrt(-nearest.Peek());
        }
    }

    private static void Visit(PointGrid grid, int cell, int self, double x, double y, int k, PriorityQueue<double, double> nearest)
    {
        if (cell < 0)
            return;
        var (start, count) = grid.Of(cell).GetOffsetAndLength(grid.Point.Length);
        for (var i = start; i < start + count; i++)
        {
            if (grid.Point[i] == self)
                continue;
            var minusSquare = -(((grid.X[i] - x) * (grid.X[i] - x)) + ((grid.Y[i] - y) * (grid.Y[i] - y)));
            if (nearest.Count < k)
                nearest.Enqueue(minusSquare, minusSquare);
            else if (minusSquare > nearest.Peek())
                nearest.DequeueEnqueue(minusSquare, minusSquare);
        }
    }
}
