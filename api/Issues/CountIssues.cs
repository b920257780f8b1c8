using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>What counts can be split by.</summary>
public enum CountBy
{
    /// <summary>Ward, as of <c>where.asOf</c>.</summary>
    Ward,

    /// <summary>Category.</summary>
    Category,

    /// <summary>Status.</summary>
    Status,

    /// <summary>Month of report, at the place.</summary>
    Month,
}

/// <summary>How many issues share the keys that were asked for; the others are null.</summary>
/// <param name="Count">How many.</param>
/// <param name="Ward">Ward; null also for issues of no ward of that date.</param>
/// <param name="Category">Category code.</param>
/// <param name="Status">Status.</param>
/// <param name="Month">First day of the month.</param>
public sealed record CountedIssues(int Count, Ward? Ward, string? Category, IssueStatus? Status, DateOnly? Month);

/// <summary>Counts issues: from the summary where ward, category and status are all that restricts, else from the issues.</summary>
public sealed class CountIssues(IDbContextFactory<GisDbContext> database, IssueQueries queries, PlaceDataCache places)
{
    /// <summary>Counts by some keys. Combinations without an issue are left out.</summary>
    /// <exception cref="AppError">An input breaks a rule.</exception>
    public async Task<IReadOnlyList<CountedIssues>> RunAsync(
        IssueFilter filter, IReadOnlyCollection<CountBy> by, CancellationToken cancellationToken)
    {
        if (by.Count == 0 || by.Distinct().Count() != by.Count)
            throw AppError.BadInput("by", "'by' cần ít nhất một khóa, mỗi khóa một lần.", "'by' needs at least one key, each once.");
        var resolved = await queries.ResolveAsync(filter, cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var (byWard, byCategory, byStatus) = (by.Contains(CountBy.Ward), by.Contains(CountBy.Category), by.Contains(CountBy.Status));
        var groups = await Source(context, resolved, by.Contains(CountBy.Month))
            .GroupBy(row => new
            {
                Part = byWard ? (int?)row.Part : null,
                Category = byCategory ? row.Category : null,
                Status = byStatus ? (IssueStatus?)row.Status : null,
                row.Month,
            })
            .Select(group => new { group.Key, Count = group.Sum(row => row.Count) })
            .Where(group => group.Count > 0)
            .ToListAsync(cancellationToken);

        var date = filter.AsOf ?? await places.TodayAsync(cancellationToken);
        return [.. groups
            .GroupBy(group => (Ward: group.Key.Part is { } part ? resolved.Place.WardOf(part, date) : null,
                group.Key.Category, group.Key.Status, group.Key.Month))
            .Select(group => new CountedIssues(
                group.Sum(row => row.Count), group.Key.Ward, group.Key.Category, group.Key.Status, group.Key.Month))
            .OrderBy(row => row.Ward?.Code).ThenBy(row => row.Category, StringComparer.Ordinal)
            .ThenBy(row => row.Status).ThenBy(row => row.Month)];
    }

    /// <summary>Counts all that match.</summary>
    public async Task<int> TotalAsync(ResolvedFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return filter.Filter.IsCountedBySummary
            ? await Source(context, filter, byMonth: false).SumAsync(row => row.Count, cancellationToken)
            : await filter.Apply(context).CountAsync(cancellationToken);
    }

    private static IQueryable<CountSource> Source(GisDbContext context, ResolvedFilter filter, bool byMonth) =>
        !filter.Filter.IsCountedBySummary
            ? filter.Apply(context).Select(issue => new CountSource
            {
                Part = issue.WardPartId, Category = issue.CategoryCode, Status = issue.Status, Count = 1,
                Month = byMonth ? GisDbContext.PlaceMonth(issue.ReportedAt) : null,
            })
            : Restrict(context, filter, byMonth
                ? context.IssueMonthCounts.Select(row => new CountSource
                {
                    Part = row.WardPartId, Category = row.CategoryCode, Status = row.Status, Count = row.Count, Month = row.Month,
                })
                : context.IssueCounts.Select(row => new CountSource
                {
                    Part = row.WardPartId, Category = row.CategoryCode, Status = row.Status, Count = row.Count, Month = null,
                }));

    private static IQueryable<CountSource> Restrict(GisDbContext context, ResolvedFilter filter, IQueryable<CountSource> rows)
    {
        rows = rows.Where(row => context.Categories.Any(category => category.Code == row.Category && category.IsPublic));
        if (filter.Parts is { } parts)
            rows = rows.Where(row => parts.Contains(row.Part));
        if (filter.Filter.Category is { } categories)
            rows = rows.Where(row => categories.Contains(row.Category));
        if (filter.Filter.Status is { } statuses)
            rows = rows.Where(row => statuses.Contains(row.Status));
        return rows;
    }

    private sealed class CountSource
    {
        public required int Part { get; init; }

        public required string Category { get; init; }

        public required IssueStatus Status { get; init; }

        public required int Count { get; init; }

        public required DateOnly? Month { get; init; }
    }
}
