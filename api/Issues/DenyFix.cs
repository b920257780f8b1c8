using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>A resident's "it is not fixed" of an issue that is said to be done.</summary>
public sealed class DenyFix(IDbContextFactory<GisDbContext> database, SenderLimit limit, TimeProvider clock)
{
    /// <summary>Notes it; twice by the same device is once. The third resident who says so reopens the issue.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="voterKey">Random UUID of the resident's device.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND, CONFLICT for an issue that is not done, RATE_LIMITED.</exception>
    public async Task<Issue> RunAsync(string id, string voterKey, string sender, CancellationToken cancellationToken)
    {
        var voter = ClientKey.Hash(voterKey, "voter");
        limit.Count(sender);
        await using var held = await Confirmations.TakePublicAsync(database, id, cancellationToken);
        var (issue, now) = (held.Issue, clock.GetUtcNow());
        // The word that reopened it, sent once more.
        if (issue.Status == IssueStatus.Reopened)
            return issue;
        if (issue.Status != IssueStatus.Done)
            throw IssueMoves.Conflict(issue);
        var (count, _) = await Confirmations.SayAsync(held, voter, ConfirmationKind.NotFixed, now, cancellationToken);
        if (count >= Confirmations.ToReopen)
            IssueMoves.Move(issue, IssueStatus.Reopened, ActorRole.Resident, null, now);
        await held.SaveAsync(cancellationToken);
        return issue;
    }
}
