using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official adds words to an issue.</summary>
public sealed class AddNote(StaffChanges changes)
{
    /// <summary>Adds them.</summary>
    /// <param name="change">With the words as its note.</param>
    /// <param name="isInternal">Whether they are for staff only.</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; there are no words.</exception>
    public Task<Issue> RunAsync(StaffChange change, bool isInternal, CancellationToken cancellationToken) => changes.RunAsync(change, act =>
    {
        act.NeedNote();
        act.Record(IssueEventKind.Note, isInternal: isInternal);
    }, cancellationToken);
}
