using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Hotspots;

/// <summary>What the number of a ward's reports says.</summary>
public enum NeglectReading
{
    /// <summary>About as many as its people and area let expect.</summary>
    AsExpected,

    /// <summary>Many more.</summary>
    More,

    /// <summary>Many fewer, and most told of by one resident alone: problems wait that nobody reported.</summary>
    QuietUnderreported,

    /// <summary>Many fewer, though residents tell of the same problems: it may be calm.</summary>
    QuietCalm,

    /// <summary>Too few reports in all, or no population known: nothing is said.</summary>
    NotTold,
}

/// <summary>How a ward reports, and how long it waits. What is not counted is an estimate.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Reports">Reports in the period.</param>
/// <param name="Expected">Reports that its people and area let expect; null where no population is known.</param>
/// <param name="Reading">What that says.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="Open">Issues that still want work.</param>
/// <param name="MedianOpenDays">Days that half of them have waited at least; null where none is open.</param>
/// <param name="LongestOpenDays">Days that the oldest has waited.</param>
/// <param name="WaitsLong">Whether they wait half as long again as those of all wards together.</param>
/// <param name="SeenOnce">Problems that one resident told of.</param>
/// <param name="SeenTwice">Problems that two told of.</param>
/// <param name="Unreported">Estimate of problems that nobody reported, at least.</param>
public sealed record WardNeglect(
    Ward Ward, int Reports, double? Expected, NeglectReading Reading, Words Words, int Open, double? MedianOpenDays, double? LongestOpenDays, bool WaitsLong,
    int SeenOnce, int SeenTwice, double Unreported);
