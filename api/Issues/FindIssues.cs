using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Issues;

/// <summary>One issue of a page.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Cursor">Its place in the list.</param>
/// <param name="Metres">Distance from <c>near</c>, where one was given.</param>
public sealed record FoundIssue(Issue Issue, string Cursor, double? Metres);

/// <summary>A page of a list.</summary>
/// <param name="Items">In order.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="IsFirst">Whether the list begins here.</param>
/// <param name="Filter">What was listed, to count it on demand.</param>
public sealed record IssuePage(IReadOnlyList<FoundIssue> Items, bool HasMore, bool IsFirst, ResolvedFilter Filter);

/// <summary>Lists issues, a page at a time.</summary>
public sealed class FindIssues(IDbContextFactory<GisDbContext> database, IssueQueries queries)
{
    /// <summary>The largest page.</summary>
    public const int LargestPage = 500;

    /// <summary>Lists.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; NEAREST needs <c>near</c>.</param>
    /// <param name="first">How many, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="after">Cursor of the issue before the page; null: from the start.</param>
    /// <exception cref="AppError">An input breaks a rule.</exception>
    public async Task<IssuePage> RunAsync(
        IssueFilter filter, IssueOrder order, int first, string? after, CancellationToken cancellationToken)
    {
        if (first is < 1 or > LargestPage)
            throw AppError.BadInput("first", $"'first' phải từ 1 đến {LargestPage}.", $"'first' must be from 1 to {LargestPage}.");
        if (order == IssueOrder.Nearest && filter.Near is null)
            throw AppError.BadInput("order", "Thứ tự NEAREST cần 'where.near'.", "Order NEAREST needs 'where.near'.");
        var resolved = await queries.ResolveAsync(filter, cancellationToken);
        var fingerprint = IssueCursor.Fingerprint(filter, order);
        var from = after is null ? null : IssueCursor.Parse(after, fingerprint);

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var sorted = Sort(resolved.Apply(context).AsNoTracking(), order, filter.Near, from);
        // One more than asked for tells whether another page follows.
        var rows = await WithDistance(sorted.Take(first + 1), filter.Near).ToListAsync(cancellationToken);
        var items = rows.Take(first)
            .Select(row => new FoundIssue(row.Issue, IssueCursor.Of(row.Issue, row.Metres, fingerprint).ToString(), row.Metres));
        return new IssuePage([.. items], rows.Count > first, after is null, resolved);
    }

    private static IQueryable<Issue> Sort(IQueryable<Issue> issues, IssueOrder order, Point? near, IssueCursor? from) => order switch
    {
        IssueOrder.Newest => After(issues, from, cursor => issue => EF.Functions.LessThan(
                ValueTuple.Create(issue.ReportedAt, issue.Id), ValueTuple.Create(cursor.ReportedAt, cursor.Id)))
            .OrderByDescending(issue => issue.ReportedAt).ThenByDescending(issue => issue.Id),
        IssueOrder.Oldest => After(issues, from, cursor => issue => EF.Functions.GreaterThan(
                ValueTuple.Create(issue.ReportedAt, issue.Id), ValueTuple.Create(cursor.ReportedAt, cursor.Id)))
            .OrderBy(issue => issue.ReportedAt).ThenBy(issue => issue.Id),
        IssueOrder.Severity => After(issues, from, cursor => issue => EF.Functions.LessThan(
                ValueTuple.Create(issue.Severity, issue.ReportedAt, issue.Id),
                ValueTuple.Create(cursor.Severity, cursor.ReportedAt, cursor.Id)))
            .OrderByDescending(issue => issue.Severity).ThenByDescending(issue => issue.ReportedAt).ThenByDescending(issue => issue.Id),
        IssueOrder.Nearest => After(issues, from, cursor => issue => EF.Functions.GreaterThan(
                ValueTuple.Create(GisDbContext.MetresBetween(issue.Anchor, near!), issue.Id),
                ValueTuple.Create(cursor.Metres!.Value, cursor.Id)))
            .OrderBy(issue => GisDbContext.MetresBetween(issue.Anchor, near!)).ThenBy(issue => issue.Id),
        IssueOrder.Reference => After(issues, from, cursor => issue => EF.Functions.GreaterThan(
                ValueTuple.Create(issue.ReferenceYear, issue.ReferenceNumber), ValueTuple.Create(cursor.Year, cursor.Number)))
            .OrderBy(issue => issue.ReferenceYear).ThenBy(issue => issue.ReferenceNumber),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    private static IQueryable<Issue> After(
        IQueryable<Issue> issues, IssueCursor? from, Func<IssueCursor, System.Linq.Expressions.Expression<Func<Issue, bool>>> condition) =>
        from is null ? issues : issues.Where(condition(from));

    private static IQueryable<Row> WithDistance(IQueryable<Issue> issues, Point? near) => near is null
        ? issues.Select(issue => new Row { Issue = issue })
        : issues.Select(issue => new Row { Issue = issue, Metres = GisDbContext.MetresBetween(issue.Anchor, near) });

    private sealed class Row
    {
        public required Issue Issue { get; init; }

        public double? Metres { get; init; }
    }
}
