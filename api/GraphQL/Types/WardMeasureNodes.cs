using GisPlatform.Api.Hotspots;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>How a ward reports, and how long it waits. What is expected or unreported is an estimate by a simple model.</summary>
/// <param name="row">What was worked out.</param>
[Name("WardNeglect")]
public sealed class WardNeglectNode(WardNeglect row)
{
    /// <summary>The ward.</summary>
    public WardNode Ward => new(row.Ward);

    /// <summary>Reports in the period.</summary>
    public int Reports => row.Reports;

    /// <summary>Estimate: reports that its people and area let expect, half by either. Null where no population is known.</summary>
    public double? Expected => row.Expected;

    /// <summary>What that says; told where it is unlikely by chance (Poisson, 5 %).</summary>
    public NeglectReading Reading => row.Reading;

    /// <summary>The same in a sentence.</summary>
    public string ReadingText => row.Words.Text;

    /// <summary>Issues that still want work.</summary>
    public int OpenCount => row.Open;

    /// <summary>Days that half of those have waited at least; null where none is open.</summary>
    public double? MedianOpenDays => row.MedianOpenDays;

    /// <summary>Days that the oldest of them has waited.</summary>
    public double? LongestOpenDays => row.LongestOpenDays;

    /// <summary>Whether they have waited half as long again as those of all wards together.</summary>
    public bool WaitsLong => row.WaitsLong;

    /// <summary>Problems that one resident told of.</summary>
    public int SeenOnce => row.SeenOnce;

    /// <summary>Problems that two told of, by a second report or by "me too".</summary>
    public int SeenTwice => row.SeenTwice;

    /// <summary>Estimate: problems that nobody reported, at least (Chao, 1984).</summary>
    public double Unreported => row.Unreported;
}

/// <summary>How long done issues took from report to done. Those that still wait are not among them.</summary>
/// <param name="row">What was measured.</param>
[Name("DaysToDone")]
public sealed class DaysToDoneNode(DaysToDone row)
{
    /// <summary>Null: of all wards.</summary>
    public WardNode? Ward => row.Ward is { } ward ? new WardNode(ward) : null;

    /// <summary>Category code; null: of all categories.</summary>
    [Id]
    public string? Category => row.Category;

    /// <summary>How many are done.</summary>
    public int Count => row.Count;

    /// <summary>Days that half of them took at most.</summary>
    public double Median => row.Median;

    /// <summary>Days that nine in ten took at most.</summary>
    public double Percentile90 => row.Ninety;
}
