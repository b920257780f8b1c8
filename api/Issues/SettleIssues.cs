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
        // Held row by row: whoever speaks at this very moment goes first or is told that it is confirmed.
        var silent = await context.Issues.FromSql($"""
            select * from issue i
            where status = 'DONE' and origin = 'REPORT' and resolved_at <= {before} and not exists (
              select from confirmation c
              where c.issue_id = i.id and c.kind = 'NOT_FIXED'
                and c.round = (select count(*) from issue_event e where e.issue_id = i.id and e.to_status = 'DONE'))
            order by id limit 500 for no key update skip locked
            """).ToListAsync(cancellationToken);
        foreach (var issue in silent)
            IssueMoves.Move(issue, IssueStatus.Confirmed, ActorRole.System, null, now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return silent.Count;
    }
}

/// <summary>Settles issues now and then.</summary>
internal sealed partial class SettlingClock(SettleIssues settle, TimeProvider clock, ILogger<SettlingClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await settle.RunAsync(stoppingToken) is > 0 and var count)
                    LogSettled(count);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database may be away; the next turn does it.
                LogFailed(exception.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} done issues are confirmed: nobody denied them for 14 days")]
    private partial void LogSettled(int count);

    [LoggerMessage(LogLevel.Warning, "Issues could not be settled: {Reason}")]
    private partial void LogFailed(string reason);
}
