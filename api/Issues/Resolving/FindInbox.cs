using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>A part of an inbox.</summary>
/// <param name="Entries">The issues, those longest waiting first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Overdue">How many of them are past their deadline.</param>
/// <param name="Next">Cursor of the next part; null at the end.</param>
public sealed record InboxPage(IReadOnlyList<InboxEntry> Entries, int Count, int Overdue, string? Next);

/// <summary>An issue in an inbox.</summary>
/// <param name="Issue">The issue, private ones included.</param>
/// <param name="Reporter">Who reported it, as far as told.</param>
/// <param name="DueAt">When it is to be answered: the category's days after the report.</param>
public sealed record InboxEntry(Issue Issue, IssueReporter? Reporter, DateTimeOffset DueAt);

/// <summary>What waits for an official: the issues of the own ward or department, for planners those of the whole place.</summary>
public sealed class FindInbox(IDbContextFactory<GisDbContext> database, CurrentActor actors, TimeProvider clock)
{
    /// <summary>Reads a part of it.</summary>
    /// <param name="statuses">Where the issues stand.</param>
    /// <param name="first">How many, 1 to 200.</param>
    /// <param name="after">Cursor, as a part before has given it.</param>
    /// <param name="isPublic">Only those of public categories, or only those of private ones; null: all.</param>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or a bad number or cursor.</exception>
    public async Task<InboxPage> RunAsync(IReadOnlyCollection<IssueStatus> statuses, int first, string? after, bool? isPublic, CancellationToken cancellationToken)
    {
        if (first is < 1 or > 200)
            throw AppError.BadInput("first", "'first' phải từ 1 đến 200.", "'first' must be from 1 to 200.");
        var behind = after is null ? null : InboxCursor.Read(after);
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var mine = Mine(context, actor).Where(issue => statuses.Contains(issue.Status) && (isPublic == null || issue.IsPublic == isPublic));
        var now = clock.GetUtcNow();
        var counts = await mine.GroupBy(_ => 1).Select(all => new
        {
            All = all.Count(),
            Overdue = all.Count(issue => issue.ReportedAt.AddDays(issue.Category!.AnswerDays) < now),
        }).FirstOrDefaultAsync(cancellationToken);
        if (behind is var (at, id))
            mine = mine.Where(issue => issue.ReportedAt > at || (issue.ReportedAt == at && issue.Id > id));
        var rows = await Entries(context, mine.OrderBy(issue => issue.ReportedAt).ThenBy(issue => issue.Id).Take(first + 1)).ToListAsync(cancellationToken);
        var page = rows.Take(first).ToList();
        return new InboxPage(page, counts?.All ?? 0, counts?.Overdue ?? 0, rows.Count > first ? new InboxCursor(page[^1].Issue.ReportedAt, page[^1].Issue.Id).Write() : null);
    }

    /// <summary>What staff may know of issues, those longest waiting first.</summary>
    internal static IQueryable<InboxEntry> Entries(GisDbContext context, IQueryable<Issue> issues) =>
        (from issue in issues
         join reporter in context.IssueReporters on issue.Id equals reporter.IssueId into reporters
         from reporter in reporters.DefaultIfEmpty()
         orderby issue.ReportedAt, issue.Id
         select new InboxEntry(issue, reporter, issue.ReportedAt.AddDays(issue.Category!.AnswerDays))).AsNoTracking();

    /// <summary>The issues that are somebody's work, wherever they stand.</summary>
    internal static IQueryable<Issue> Mine(GisDbContext context, Actor actor)
    {
        IQueryable<Issue> issues = context.Issues;
        if (actor.Role != AccountRole.Official)
            return issues;
        if (actor.WardParts is { } parts)
            issues = issues.Where(issue => parts.Contains(issue.WardPartId));
        var categories = actor.Account.Categories;
        return categories.Length == 0 ? issues : issues.Where(issue => categories.Contains(issue.CategoryCode));
    }
}
