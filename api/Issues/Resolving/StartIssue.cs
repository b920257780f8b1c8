using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>Work begins.</summary>
public sealed class StartIssue(StaffChanges changes)
{
    /// <summary>Says so.</summary>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>.</exception>
    public Task<Issue> RunAsync(StaffChange change, CancellationToken cancellationToken) =>
        changes.RunAsync(change, act => act.Move(IssueStatus.InProgress), cancellationToken);
}
