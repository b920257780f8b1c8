using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official opens an issue again that was done, rejected or taken for a duplicate.</summary>
public sealed class ReopenIssue(StaffChanges changes)
{
    /// <summary>Opens it; the note is the reason, and needed.</summary>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; there is no reason.</exception>
    public Task<Issue> RunAsync(StaffChange change, CancellationToken cancellationToken) => changes.RunAsync(change, act =>
    {
        act.NeedNote();
        act.Move(IssueStatus.Reopened);
        act.Issue.DuplicateOfId = null;
    }, cancellationToken);
}
