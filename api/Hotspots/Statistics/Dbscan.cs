namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>DBSCAN: points that lie close together in numbers, and what hangs on to them; the rest is noise.</summary>
/// <remarks>
/// A point with at least minPoints points within eps, itself included, is a core; cores within eps of each other share a cluster; a point within eps of a
/// core, and no core itself, is on the border of its cluster. Source: M. Ester, H.-P. Kriegel, J. Sander, X. Xu, KDD-96. On a grid of cells whose diagonal is
/// eps, so that a full cell is one cluster without measuring: A. Gunawan, master's thesis, TU Eindhoven (2013); J. Gan, Y. Tao, SIGMOD 2015.
/// A border point within eps of two clusters belongs to that of the core that comes first by x, then by y. So the result does not depend on the order of
/// the points; it is what PostGIS's ST_ClusterDBSCAN gives over (order by x, y), which takes the first core in its order.
/// </remarks>
public sealed class Dbscan
{
    /// <summary>The label of a point that is in no cluster.</summary>
    public const int Noise = -1;

    // Columns and rows of other cells that can hold a point within eps.
    private static readonly (int X, int Y)[] Near =
        [.. from x in Enumerable.Range(-2, 5) from y in Enumerable.Range(-2, 5) where (x, y) != (0, 0) select (x, y)];

    private readonly PointGrid _grid;
    private readonly double _mostSquared;
    private readonly int _minPoints;
    private readonly bool[] _isCore;
    private readonly int[][] _neighbours;

    private Dbscan(double[] x, double[] y, double eps, int minPoints)
    {
        // A hair less than eps across, so that rounding parts no two points of a cell.
        _grid = new PointGrid(x, y, eps / Math.Sqrt(2) * (1 - 1e-9));
        _mostSquared = LargestSquare(eps);
        _minPoints = minPoints;
        _isCore = new bool[x.Length];
        _neighbours = new int[_grid.Count][];
    }

    /// <summary>Clusters points.</summary>
    /// <param name="x">Metres east.</param>
    /// <param name="y">Metres north.</param>
    /// <param name="eps">Radius, metres.</param>
    /// <param name="minPoints">How many make a core.</param>
    /// <returns>For each point the number of its cluster, from 0, largest cluster first; or <see cref="Noise"/>.</returns>
    public static int[] Run(double[] x, double[] y, double eps, int minPoints)
    {
        var run = new Dbscan(x, y, eps, minPoints);
        Parallel.For(0, run._grid.Count, run.FindCores);
        var clusterOf = run.JoinCells();
        var labels = new int[x.Length];
        Parallel.For(0, run._grid.Count, cell => run.Label(cell, clusterOf, labels));
        return BySize(labels, x, y, run._grid.Count);
    }

    // PostGIS asks whether the square root is at most eps: the largest square for which it is.
    private static double LargestSquare(double eps)
    {
        var square = eps * eps;
        while (Math.Sqrt(Math.BitIncrement(square)) <= eps)
            square = Math.BitIncrement(square);
        while (Math.Sqrt(square) > eps)
            square = Math.BitDecrement(square);
        return square;
    }

    private void FindCores(int cell)
    {
        var (column, row) = _grid.Key(cell);
        _neighbours[cell] = [.. Near.Select(step => _grid.At(column + step.X, row + step.Y)).Where(other => other >= 0)];
        var (start, count) = _grid.Of(cell).GetOffsetAndLength(_isCore.Length);
        if (count >= _minPoints)
        {
            _isCore.AsSpan(start, count).Fill(true);
            return;
        }

        for (var point = start; point < start + count; point++)
        {
            var found = count;
            foreach (var other in _neighbours[cell])
            {
                found += CountNear(point, _grid.Of(other), _minPoints - found);
                if (found >= _minPoints)
                    break;
            }

            _isCore[point] = found >= _minPoints;
        }
    }

    private int CountNear(int point, Range others, int enough)
    {
        var found = 0;
        var (start, count) = others.GetOffsetAndLength(_isCore.Length);
        for (var other = start; other < start + count && found < enough; other++)
            found += IsNear(point, other) ? 1 : 0;
        return found;
    }

    // The cluster of each cell that has a core.
    private int[] JoinCells()
    {
        var clusters = new DisjointSets(_grid.Count);
        for (var cell = 0; cell < _grid.Count; cell++)
        {
            foreach (var other in _neighbours[cell])
            {
                if (other < cell && clusters.Find(cell) != clusters.Find(other) && HaveCoresNear(cell, other))
                    clusters.Join(cell, other);
            }
        }

        return [.. Enumerable.Range(0, _grid.Count).Select(clusters.Find)];
    }

    private bool HaveCoresNear(int cell, int other)
    {
        var (start, count) = _grid.Of(cell).GetOffsetAndLength(_isCore.Length);
        var (otherStart, otherCount) = _grid.Of(other).GetOffsetAndLength(_isCore.Length);
        for (var i = start; i < start + count; i++)
        {
            for (var j = otherStart; _isCore[i] && j < otherStart + otherCount; j++)
            {
                if (_isCore[j] && IsNear(i, j))
                    return true;
            }
        }

        return false;
    }

    private void Label(int cell, int[] clusterOf, int[] labels)
    {
        var own = _grid.Of(cell);
        var (start, count) = own.GetOffsetAndLength(_isCore.Length);
        for (var point = start; point < start + count; point++)
        {
            var home = _isCore[point] ? (Cell: cell, Core: point) : (Cell: Noise, Core: Noise);
            if (!_isCore[point])
            {
                foreach (var other in _neighbours[cell].Append(cell))
                    home = FirstCore(point, other, home);
            }

            labels[_grid.Point[point]] = home.Cell == Noise ? Noise : clusterOf[home.Cell];
        }
    }

    private (int Cell, int Core) FirstCore(int point, int cell, (int Cell, int Core) best)
    {
        var (start, count) = _grid.Of(cell).GetOffsetAndLength(_isCore.Length);
        for (var core = start; core < start + count; core++)
        {
            if (_isCore[core] && IsNear(point, core) && (best.Core == Noise || ComesBefore(core, best.Core)))
                best = (cell, core);
        }

        return best;
    }

    private bool ComesBefore(int one, int other) =>
        _grid.X[one] < _grid.X[other] || (_grid.X[one] == _grid.X[other] && _grid.Y[one] < _grid.Y[other]);

    private bool IsNear(int one, int other)
    {
        var (x, y) = (_grid.X[one] - _grid.X[other], _grid.Y[one] - _grid.Y[other]);
        return (x * x) + (y * y) <= _mostSquared;
    }

    // By size; of equal ones that whose first point lies more to the west, then south.
    private static int[] BySize(int[] labels, double[] x, double[] y, int most)
    {
        var size = new int[most];
        var first = new (double X, double Y)[most];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is var label and not Noise && (size[label]++ == 0 || (x[i], y[i]).CompareTo(first[label]) < 0))
                first[label] = (x[i], y[i]);
        }

        var ranked = Enumerable.Range(0, most).Where(label => size[label] > 0).OrderByDescending(label => size[label]).ThenBy(label => first[label]).ToArray();
        var rank = new int[most];
        for (var i = 0; i < ranked.Length; i++)
            rank[ranked[i]] = i;
        return Array.ConvertAll(labels, label => label == Noise ? Noise : rank[label]);
    }
}
