using System.Globalization;

namespace GisPlatform.Benchmarks.Measuring;

/// <summary>Runs two sides in turn, so that whatever else the machine does befalls both.</summary>
/// <param name="Count">How many rounds count, after one to warm up.</param>
/// <param name="Seconds">Length of each side of a round.</param>
public sealed record Rounds(int Count, int Seconds)
{
    /// <summary>Compares.</summary>
    /// <param name="ours">Our figure, for instance requests a second.</param>
    /// <param name="reference">The other's.</param>
    public async Task<Comparison> CompareAsync(Func<Task<double>> ours, Func<Task<double>> reference)
    {
        var pairs = new List<(double Ours, double Reference)>();
        for (var round = 0; round <= Count; round++)
        {
            // Either side goes first in every other round.
            var early = round % 2 == 0 ? await ours() : await reference();
            var late = round % 2 == 0 ? await reference() : await ours();
            if (round > 0)
                pairs.Add(round % 2 == 0 ? (early, late) : (late, early));
        }

        return new Comparison(pairs);
    }
}

/// <summary>What the rounds gave.</summary>
public sealed record Comparison(IReadOnlyList<(double Ours, double Reference)> Pairs)
{
    /// <summary>Our median.</summary>
    public double Ours => Median(Pairs.Select(pair => pair.Ours));

    /// <summary>Ratio of each round.</summary>
    public IReadOnlyList<double> Ratios => [.. Pairs.Select(pair => pair.Ours / pair.Reference)];

    /// <summary>Median ratio.</summary>
    public double Ratio => Median(Ratios);

    /// <summary>As a row whose ratio must be at least the goal.</summary>
    public Row AtLeast(double goal, string work, string unit, string goalText) => ToRow(work, unit, goalText, Ratio >= goal);

    /// <summary>As a row whose ratio must be at most the goal.</summary>
    public Row AtMost(double goal, string work, string unit, string goalText) => ToRow(work, unit, goalText, Ratio <= goal);

    /// <summary>Middle of some figures.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private Row ToRow(string work, string unit, string goal, bool isMet) => new(
        work, Figure(Ours, unit), Figure(Median(Pairs.Select(pair => pair.Reference)), unit), Ratios, goal, isMet);

    /// <summary>A figure with three digits that count.</summary>
    public static string Figure(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.ToString(value >= 100 ? "N0" : "G3", CultureInfo.InvariantCulture)} {unit}");
}
