namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>Which units of a study area are neighbours. Being one is mutual and weighs 1; nobody is a neighbour of itself.</summary>
/// <remarks>Compressed rows: the neighbours of unit <c>i</c> stand in one array from <c>start[i]</c> to <c>start[i + 1]</c>.</remarks>
public sealed class Neighbourhood
{
    private readonly int[] _start;
    private readonly int[] _neighbours;

    /// <param name="neighbours">The neighbours of each unit, by index.</param>
    /// <exception cref="ArgumentException">A pair is not mutual, or a unit is its own neighbour.</exception>
    public Neighbourhood(IReadOnlyList<IReadOnlyCollection<int>> neighbours)
    {
        _start = new int[neighbours.Count + 1];
        for (var i = 0; i < neighbours.Count; i++)
            _start[i + 1] = _start[i] + neighbours[i].Count;
        _neighbours = new int[_start[^1]];
        for (var i = 0; i < neighbours.Count; i++)
        {
            var at = _start[i];
            foreach (var j in neighbours[i].Order())
                _neighbours[at++] = j;
        }

        for (var i = 0; i < Count; i++)
        {
            foreach (var j in Of(i))
            {
                if (j == i || Of(j).BinarySearch(i) < 0)
                    throw new ArgumentException($"Unit {i} has neighbour {j}, and not the other way round.", nameof(neighbours));
            }
        }
    }

    /// <summary>How many units there are.</summary>
    public int Count => _start.Length - 1;

    /// <summary>The neighbours of a unit, ascending.</summary>
    public ReadOnlySpan<int> Of(int unit) => _neighbours.AsSpan(_start[unit].._start[unit + 1]);

    /// <summary>The sum of the neighbours' values and the unit's own.</summary>
    public double SumWithSelf(int unit, ReadOnlySpan<double> values)
    {
        var sum = values[unit];
        foreach (var neighbour in Of(unit))
            sum += values[neighbour];
        return sum;
    }
}
