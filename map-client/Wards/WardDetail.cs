namespace GisPlatform.MapClient.Wards;

/// <summary>Answer of <c>WardDetail.graphql</c>.</summary>
/// <param name="Ward">The ward; null when that code was not in use.</param>
/// <param name="IssueCounts">Reports by month.</param>
public sealed record WardDetail(WardSummary? Ward, IReadOnlyList<MonthCount> IssueCounts);

/// <summary>The figures of a ward.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="AreaKm2">Area.</param>
/// <param name="Population">People, where known.</param>
/// <param name="IsApproximate">Whether boundary or population is an estimate.</param>
/// <param name="Counts">Issues by status and category.</param>
public sealed record WardSummary(
    string Code, string Name, double AreaKm2, int? Population, bool IsApproximate, IReadOnlyList<StatusCount> Counts)
{
    /// <summary>How many issues stand in one of some statuses.</summary>
    public int Sum(IEnumerable<string> statuses) => Counts.Where(count => statuses.Contains(count.Status)).Sum(count => count.Count);
}

/// <summary>How many issues share status and category.</summary>
/// <param name="Status">Status.</param>
/// <param name="Category">Category code.</param>
/// <param name="Count">How many.</param>
public sealed record StatusCount(string Status, string Category, int Count);

/// <summary>Reports of a month.</summary>
/// <param name="Month">First day.</param>
/// <param name="Count">How many.</param>
public sealed record MonthCount(DateOnly Month, int Count);
