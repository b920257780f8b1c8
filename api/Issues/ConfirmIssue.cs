using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues;

/// <summary>A resident's "me too" of an open issue, or "it is really fixed" of one that is said to be done.</summary>
public sealed class ConfirmIssue(IDbContextFactory<GisDbContext> database, SenderLimit limit, TimeProvider clock)
{
    /// <summary>Notes it; twice by the same device is once. The second resident who says that it is fixed confirms the issue.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="voterKey">Random UUID of the resident's device.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND, CONFLICT for an issue that is closed, RATE_LIMITED.</exception>
    public async Task<Issue> RunAsync(string id, string voterKey, string sender, CancellationToken cancellationToken)
    {
        var voter = ClientKey.Hash(voterKey, "voter");
        limit.Count(sender);
        await using var held = await Confirmations.TakePublicAsync(database, id, cancellationToken);
        var (issue, now) = (held.Issue, clock.GetUtcNow());
        if (IssueStatuses.Open.Contains(issue.Status))
            await MeTooAsync(held, voter, now, cancellationToken);
        else if (issue.Status == IssueStatus.Done)
            await FixedAsync(held, voter, now, cancellationToken);
        else if (issue.Status != IssueStatus.Confirmed)
            throw IssueMoves.Conflict(issue);
        await held.SaveAsync(cancellationToken);
        return issue;
    }

    private static async Task MeTooAsync(HeldIssue held, string voter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (_, isNew) = await Confirmations.SayAsync(held, voter, ConfirmationKind.MeToo, now, cancellationToken);
        if (!isNew)
            return;
        held.Issue.Confirmations++;
        IssueMoves.Touch(held.Issue, now);
    }

    private static async Task FixedAsync(HeldIssue held, string voter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (count, _) = await Confirmations.SayAsync(held, voter, ConfirmationKind.Fixed, now, cancellationToken);
        if (count >= Confirmations.ToConfirm)
            IssueMoves.Move(held.Issue, IssueStatus.Confirmed, ActorRole.Resident, null, now);
    }
}
