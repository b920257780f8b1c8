using System.Globalization;
using System.Text;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>A cell or ward as the table and the files to take away have it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Name">How people call it.</param>
/// <param name="Bin">Its significance as the view has it.</param>
/// <param name="Rate">Issues a km² or 1,000 people.</param>
/// <param name="Before">Issues in the other time; null: none is compared with.</param>
/// <param name="Private">Private issues; null: fewer than may be told, or not asked for. Never part of what is taken away.</param>
public sealed record PlannerRow(HotspotCell Cell, string Name, int Bin, double? Rate, int? Before, int? Private)
{
    /// <summary>Columns that the table can be sorted by.</summary>
    public static readonly IReadOnlyDictionary<string, Func<PlannerRow, double>> Orders = new Dictionary<string, Func<PlannerRow, double>>
    {
        ["z"] = row => row.Cell.Z ?? 0,
        ["trend"] = row => CellPaint.TrendRank(row.Cell.Trend?.Class),
        ["count"] = row => row.Cell.Count,
        ["expected"] = row => row.Cell.NeighbourhoodExpected,
        ["rate"] = row => row.Rate ?? -1,
        ["before"] = row => row.Before ?? -1,
        ["value"] = row => row.Cell.Value,
        ["private"] = row => row.Private ?? -1,
    };

    /// <summary>The rows of an analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="paint">Its colours.</param>
    /// <param name="hidden">Private issues by cell; null: not asked for.</param>
    public static IReadOnlyList<PlannerRow> Of(HotspotAnalysis analysis, CellPaint paint, IReadOnlyDictionary<string, int>? hidden)
    {
        var before = analysis.Comparison?.Cells.ToDictionary(cell => cell.Id, cell => cell.Count);
        return [.. analysis.Cells.Select((cell, index) => new PlannerRow(
            cell, NameOf(cell, index, analysis), paint.Bin(cell), CellPaint.Rate(cell, analysis.CellSize?.Metres), before?[cell.Id],
            hidden is not null && hidden.TryGetValue(cell.Id, out var count) ? count : null))];
    }

    /// <summary>How people call a cell: its number and ward.</summary>
    public static string NameOf(HotspotCell cell, HotspotAnalysis analysis) => NameOf(cell, analysis.Cells.TakeWhile(other => other.Id != cell.Id).Count(), analysis);

    /// <summary>All that is taken away of it, by the names of the columns.</summary>
    public IReadOnlyList<(string Name, object? Value)> Figures =>
    [
        ("id", Cell.Id), ("name", Name), ("ward", Cell.Ward?.Code), ("count", Cell.Count), ("value", Cell.Value), ("neighbourhood_value", Cell.NeighbourhoodValue),
        ("neighbourhood_expected", Cell.NeighbourhoodExpected), ("z", Cell.Z), ("p", Cell.P), ("significance", Cell.Bin), ("significance_corrected", Cell.AdjustedBin),
        ("local_moran", Cell.LocalMoran?.Class), ("trend", Cell.Trend?.Class), ("rate", Rate), ("count_before", Before), ("share_inside", Cell.ShareInside),
    ];

    /// <summary>Rows as a table of comma-separated values (RFC 4180).</summary>
    public static string Csv(IReadOnlyList<PlannerRow> rows)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i == 0)
                text.AppendJoin(',', rows[i].Figures.Select(figure => figure.Name)).Append("\r\n");
            text.AppendJoin(',', rows[i].Figures.Select(figure => Field(figure.Value))).Append("\r\n");
        }

        return text.ToString();
    }

    private static string NameOf(HotspotCell cell, int index, HotspotAnalysis analysis) => analysis.CellSize is null
        ? PlannerText.WardNamed.Fill(cell.Ward?.Name)
        : cell.Ward is { } ward ? PlannerText.CellOfWard.Fill(index + 1, ward.Name) : PlannerText.CellNamed.Fill(index + 1);

    private static string Field(object? value) => value switch
    {
        null => "",
        string words => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
