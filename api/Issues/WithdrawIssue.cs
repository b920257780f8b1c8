using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>A reporter takes a report back, as long as no official has taken it on.</summary>
public sealed class WithdrawIssue(IDbContextFactory<GisDbContext> database, SenderLimit limit, TimeProvider clock)
{
    /// <summary>Takes it back; once more changes nothing.</summary>
    /// <param name="reportKey">The key that the report was sent with.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND for a key of no report, CONFLICT once it is taken on, RATE_LIMITED.</exception>
    public async Task<Issue> RunAsync(string reportKey, string sender, CancellationToken cancellationToken)
    {
        var key = ClientKey.Hash(reportKey, "key");
        limit.Count(sender);
        await using var held = await HeldIssue.TakeAsync(
            database, context => context.Issues.Where(issue => issue.ClientKey == key).Select(issue => issue.Id), cancellationToken);
        if (held.Issue.Status == IssueStatus.Rejected)
            return held.Issue;
        if (held.Issue.Status != IssueStatus.Reported)
            throw IssueMoves.Conflict(held.Issue);
        IssueMoves.Move(held.Issue, IssueStatus.Rejected, ActorRole.Resident, null, clock.GetUtcNow());
        await held.SaveAsync(cancellationToken);
        return held.Issue;
    }
}
