namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Points sorted into square cells, so that those near a place are found without looking at all. Only cells with a point take room.</summary>
internal sealed class PointGrid
{
    private readonly Dictionary<(int X, int Y), int> _cellAt = [];
    private readonly List<(int X, int Y)> _cells = [];
    private readonly int[] _start;

    /// <param name="x">Metres east.</param>
    /// <param name="y">Metres north.</param>
    /// <param name="size">Side of a cell, metres.</param>
    public PointGrid(double[] x, double[] y, double size)
    {
        Size = size;
        var cellOf = new int[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var key = Key(x[i], y[i]);
            if (!_cellAt.TryGetValue(key, out cellOf[i]))
            {
                _cellAt.Add(key, cellOf[i] = _cells.Count);
                _cells.Add(key);
            }
        }

        _start = new int[_cells.Count + 1];
        foreach (var cell in cellOf)
            _start[cell + 1]++;
        for (var cell = 0; cell < _cells.Count; cell++)
            _start[cell + 1] += _start[cell];
        var next = _start.ToArray();
        (Point, X, Y) = (new int[x.Length], new double[x.Length], new double[x.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            var at = next[cellOf[i]]++;
            (Point[at], X[at], Y[at]) = (i, x[i], y[i]);
        }
    }

    /// <summary>Side of a cell, metres.</summary>
    public double Size { get; }

    /// <summary>How many cells have a point.</summary>
    public int Count => _cells.Count;

    /// <summary>The points' numbers, cell by cell.</summary>
    public int[] Point { get; }

    /// <summary>Their places east, in the same order.</summary>
    public double[] X { get; }

    /// <summary>Their places north, in the same order.</summary>
    public double[] Y { get; }

    /// <summary>Where a cell's points stand in these three.</summary>
    public Range Of(int cell) => _start[cell].._start[cell + 1];

    /// <summary>The cell of a point's column and row.</summary>
    public (int X, int Y) Key(double x, double y) => ((int)Math.Floor(x / Size), (int)Math.Floor(y / Size));

    /// <summary>The column and row of a cell.</summary>
    public (int X, int Y) Key(int cell) => _cells[cell];

    /// <summary>The cell in that column and row, or -1 where no point is.</summary>
    public int At(int x, int y) => _cellAt.GetValueOrDefault((x, y), -1);
}
