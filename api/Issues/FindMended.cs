using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>An issue of which somebody said that it is mended.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Said">DONE: the officials; CONFIRMED: the residents.</param>
/// <param name="At">When.</param>
public sealed record MendedIssue(Issue Issue, IssueStatus Said, DateTimeOffset At);

/// <summary>What was mended of late. An issue that was reopened since is not.</summary>
public sealed class FindMended(IDbContextFactory<GisDbContext> database, IssueQueries queries)
{
    /// <summary>Finds what was said last.</summary>
    /// <param name="filter">Of which issues; its statuses do not count.</param>
    /// <param name="said">Done, confirmed, or either.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="since">Not before this instant.</param>
    /// <param name="until">Before this instant.</param>
    public async Task<IReadOnlyList<MendedIssue>> RunAsync(
        IssueFilter filter, IReadOnlyList<IssueStatus> said, int most, CancellationToken cancellationToken, DateTimeOffset? since = null, DateTimeOffset? until = null)
    {
        var resolved = await queries.ResolveAsync(filter with { Status = said is [IssueStatus.Confirmed] ? said : IssueStatuses.Resolved }, cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from issue in resolved.Apply(context).AsNoTracking()
            join entry in context.IssueEvents on issue.Id equals entry.IssueId
            where said.Contains(entry.ToStatus) && !entry.IsInternal && entry.Kind == IssueEventKind.Status
                && (entry.ToStatus == IssueStatus.Done || issue.Status == IssueStatus.Confirmed)
                && (since == null || entry.At >= since) && (until == null || entry.At < until)
            orderby entry.At descending, entry.Id descending
            select new { Issue = issue, entry.ToStatus, entry.At })
            // One that was reopened and mended again was said twice.
            .Take(most * 2).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => (row.Issue.Id, row.ToStatus)).Take(most).Select(row => new MendedIssue(row.Issue, row.ToStatus, row.At))];
    }
}
