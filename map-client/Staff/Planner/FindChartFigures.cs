using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>FindChartFigures.graphql</c>.</summary>
/// <param name="OverTime">Issues by month and category.</param>
/// <param name="Wards">Issues by ward.</param>
/// <param name="DaysToDone">Days from report to done.</param>
public sealed record FindChartFigures(IReadOnlyList<MonthOfCategory> OverTime, IReadOnlyList<CountOfWard> Wards, IReadOnlyList<DaysToDone> DaysToDone);

/// <summary>Issues of a month and a category.</summary>
/// <param name="Count">How many.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Category">Code.</param>
public sealed record MonthOfCategory(int Count, DateOnly Month, string Category);

/// <summary>Issues of a ward.</summary>
/// <param name="Count">How many.</param>
/// <param name="Ward">The ward; null: of none of that date.</param>
public sealed record CountOfWard(int Count, WardKey? Ward);

/// <summary>Days from report to done.</summary>
/// <param name="Ward">Null: all wards.</param>
/// <param name="Category">Null: all categories.</param>
/// <param name="Count">How many are done.</param>
/// <param name="Median">Half took at most so many.</param>
/// <param name="Percentile90">Nine in ten took at most so many.</param>
public sealed record DaysToDone(WardKey? Ward, string? Category, int Count, double Median, double Percentile90);
