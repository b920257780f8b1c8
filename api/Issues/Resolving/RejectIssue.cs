using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official says why nothing will be done.</summary>
public sealed class RejectIssue(StaffChanges changes)
{
    /// <summary>Rejects it; the note is the reason, and needed.</summary>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; there is no reason.</exception>
    public Task<Issue> RunAsync(StaffChange change, CancellationToken cancellationToken) => changes.RunAsync(change, act =>
    {
        act.NeedNote();
        act.Move(IssueStatus.Rejected);
    }, cancellationToken);
}
