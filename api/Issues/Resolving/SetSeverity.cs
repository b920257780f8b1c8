using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official says how bad it is.</summary>
public sealed class SetSeverity(StaffChanges changes)
{
    /// <summary>Says it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="severity">1 (a nuisance) to 5 (a danger).</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; the figure is out of range.</exception>
    public Task<Issue> RunAsync(StaffChange change, int severity, CancellationToken cancellationToken) => severity is < 1 or > 5
        ? throw AppError.BadInput("severity", "'severity' phải từ 1 đến 5.", "'severity' must be from 1 to 5.")
        : changes.RunAsync(change, act =>
        {
            act.Record(IssueEventKind.Severity, $"{act.Issue.Severity}", $"{severity}");
            act.Issue.Severity = (short)severity;
        }, cancellationToken);
}
