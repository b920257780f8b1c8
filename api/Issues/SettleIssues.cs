using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>
/// Confirms issues that were done so long ago, and that no resident denied since, that silence is consent. Only what residents
/// reported: the record and made-up issues stay as they came.
/// </summary>
public sealed class SettleIssues(IDbContextFactory<GisDbContext> database, TimeProvider clock)
{
    /// <summary>How long a done issue waits for a word.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(14);

    /// <summary>Confirms those that have waited long enough. Of several servers at it, one does it.</summary>
    /// <returns>How many it confirmed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now - Silence;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var isMine = await context.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext('gis-platform settle issues')) as \"Value\"")
            .SingleAsync(cancellationToken);
        if (!isMine)
            return 0;
        var due = await context.Issues.FromSql($"""
            select * from issue
            where status = 'DONE' and origin = 'REPORT' and resolved_at <= {before}
              and not exists (select from confirmation c where c.issue_id = id and c.kind = 'NOT_FIXED' and c.at >= resolved_at)
            order by id limit 500 for no key update skip locked
            """).ToListAsync(cancellationToken);
        // Asked again now that the rows are held: the first look did not see a denial that was being written at that moment.
        var ids = due.Select(issue => issue.Id).ToList();
        var denied = await context.Confirmations.Where(word => ids.Contains(word.IssueId) && word.Kind == ConfirmationKind.NotFixed)
            .Select(word => new { word.IssueId, word.At }).ToListAsync(cancellationToken);
        var silent = due.Where(issue => !denied.Any(word => word.IssueId == issue.Id && word.At >= issue.ResolvedAt)).ToList();
        foreach (var issue in silent)
            IssueMoves.Move(issue, IssueStatus.Confirmed, ActorRole.System, null, now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return silent.Count;
    }
}

/// <summary>Settles issues now and then.</summary>
internal sealed partial class SettlingClock(SettleIssues settle, TimeProvider clock, ILogger<SettlingClock> logger)
    : RepeatedWork(TimeSpan.FromMinutes(10), clock, logger)
{
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (await settle.RunAsync(cancellationToken) is > 0 and var count)
            LogSettled(logger, count);
    }

    [LoggerMessage(LogLevel.Information, "{Count} done issues are confirmed: nobody denied them for 14 days")]
    private static partial void LogSettled(ILogger logger, int count);
}
