using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official takes a report on, or one that was reopened.</summary>
public sealed class AcceptIssue(StaffChanges changes)
{
    /// <summary>Takes it on.</summary>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; CONFLICT where there is nothing to accept.</exception>
    public Task<Issue> RunAsync(StaffChange change, CancellationToken cancellationToken) => changes.RunAsync(change, act =>
    {
        // The table of moves leads back to ACCEPTED from a Saturday and from work, too; that is not an answer to residents.
        if (act.Issue.Status is not (IssueStatus.Reported or IssueStatus.Reopened))
            throw IssueMoves.Conflict(act.Issue);
        act.Move(IssueStatus.Accepted);
    }, cancellationToken);
}
