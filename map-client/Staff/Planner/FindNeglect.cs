using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindNeglect.graphql</c>.</summary>
/// <param name="Neglect">A row a ward.</param>
public sealed record FindNeglect(IReadOnlyList<WardNeglect> Neglect);

/// <summary>How a ward reports and waits; the API's schema says what each figure means.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Expected">Estimate of what would be expected.</param>
/// <param name="Reading">What that says.</param>
/// <param name="ReadingText">The same in a sentence.</param>
/// <param name="OpenCount">Issues that still want work.</param>
/// <param name="MedianOpenDays">Days that half of those have waited at least.</param>
/// <param name="WaitsLong">Whether that is long against all wards.</param>
/// <param name="Unreported">Estimate of problems that nobody reported.</param>
public sealed record WardNeglect(
    WardKey Ward, int Reports, double? Expected, string Reading, string ReadingText, int OpenCount, double? MedianOpenDays, bool WaitsLong, double Unreported);
