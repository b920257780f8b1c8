using System.Globalization;

namespace GisPlatform.Benchmarks.Measuring;

/// <summary>Prints rows as a Markdown table, so that it can go into a note as it is.</summary>
internal static class ResultTable
{
    public static void Print(IEnumerable<Row> rows)
    {
        Console.WriteLine("| work | ours | reference | ratio (min, median, max) | goal | met |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var row in rows)
            Console.WriteLine($"| {row.Work} | {row.Ours} | {row.Reference} | {Ratio(row.Ratios)} | {row.Goal} | {(row.IsMet ? "yes" : "**no**")} |");
    }

    private static string Ratio(IReadOnlyList<double> ratios) => ratios.Count == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{ratios.Min():G3}, {Comparison.Median(ratios):G3}, {ratios.Max():G3}");
}
