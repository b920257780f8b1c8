namespace GisPlatform.Api.Murals.Walking;

/// <summary>
/// Which of some stops to make, and in which order, within a time: as many as can be, then the shortest way (an orienteering problem; B. L. Golden,
/// L. Levy and R. Vohra, Naval Research Logistics 34, 1987). Point 0 is the start; the others are stops.
/// </summary>
/// <param name="WalkSeconds">Walking time between any two points.</param>
/// <param name="LookSeconds">Time at each stop.</param>
/// <param name="MostSeconds">The time there is.</param>
/// <param name="ReturnsToStart">Whether the walk ends where it began; else at the last stop.</param>
public sealed record WalkProblem(int[,] WalkSeconds, int LookSeconds, int MostSeconds, bool ReturnsToStart)
{
    /// <summary>How many points there are.</summary>
    public int Points => WalkSeconds.GetLength(0);

    /// <summary>Seconds that a walk takes, looking and the way back included.</summary>
    public int Seconds(IReadOnlyList<int> stops) => Walking(stops) + (stops.Count * LookSeconds);

    /// <summary>Seconds of it on foot.</summary>
    public int Walking(IReadOnlyList<int> stops)
    {
        var (sum, at) = (0, 0);
        foreach (var stop in stops)
        {
            sum += WalkSeconds[at, stop];
            at = stop;
        }

        return ReturnsToStart ? sum + WalkSeconds[at, 0] : sum;
    }

    /// <summary>Whether a stop can be made at all, if no other is.</summary>
    public bool IsWithinReach(int stop) => Seconds([stop]) <= MostSeconds;
}
