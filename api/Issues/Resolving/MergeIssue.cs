using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Issues.Resolving;

/// <summary>An official finds that a report repeats another.</summary>
public sealed class MergeIssue(StaffChanges changes)
{
    /// <summary>Makes it a duplicate: its reporter and those who said "me too" of it count for the original from then on.</summary>
    /// <param name="change">The change, to the duplicate.</param>
    /// <param name="into">The original.</param>
    /// <exception cref="AppError">As <see cref="StaffChanges"/>; the original is the issue itself, closed, a duplicate, not there, or of others.</exception>
    public Task<Issue> RunAsync(StaffChange change, string into, CancellationToken cancellationToken)
    {
        var originalId = IssueId.Parse(into, "into");
        if (originalId == IssueId.Parse(change.Id, "id"))
            throw AppError.BadInput("into", "Một vấn đề không thể trùng với chính nó.", "An issue cannot be its own duplicate.");
        return changes.RunAsync(change, act => MergeAsync(act, originalId, cancellationToken), cancellationToken, also: originalId);
    }

    private static async Task MergeAsync(StaffAct act, Guid originalId, CancellationToken cancellationToken)
    {
        var (duplicate, context) = (act.Issue, act.Held.Context);
        var original = await context.Issues.FirstOrDefaultAsync(issue => issue.Id == originalId, cancellationToken);
        if (original is null || !act.Actor.Covers(original))
            throw AppError.BadInput("into", "Không tìm thấy vấn đề gốc trong phạm vi của bạn.", "There is no such original among your issues.");
        if (!IssueStatuses.Open.Contains(original.Status) || original.IsPublic != duplicate.IsPublic)
            throw IssueMoves.Conflict(original);
        act.Move(IssueStatus.Duplicate);
        duplicate.DuplicateOfId = originalId;
        // What pointed here points on, so that no duplicate leads to a duplicate.
        await context.Issues.Where(issue => issue.DuplicateOfId == duplicate.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(issue => issue.DuplicateOfId, originalId), cancellationToken);
        var voices = await VoicesAsync(act, originalId, cancellationToken);
        if (voices == 0)
            return;
        original.Confirmations += voices;
        IssueMoves.Touch(original, act.At);
    }

    // One voice a resident: who has confirmed the original already is not counted again.
    private static Task<int> VoicesAsync(StaffAct act, Guid originalId, CancellationToken cancellationToken) =>
        act.Held.Context.Database.ExecuteSqlAsync($"""
            insert into confirmation (issue_id, voter, round, kind, at)
            select {originalId}, voter, (select count(*)::int from issue_event where issue_id = {originalId} and to_status = 'DONE' and from_status is distinct from 'DONE'), 'ME_TOO'::confirmation_kind, {act.At}
            from (select voter from confirmation where issue_id = {act.Issue.Id} and kind = 'ME_TOO'
                  union select client_key from issue where id = {act.Issue.Id} and client_key is not null) voices
            where not exists (select from confirmation earlier where earlier.issue_id = {originalId} and earlier.voter = voices.voter)
            on conflict do nothing
            """, cancellationToken);
}
