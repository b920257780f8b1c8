using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>Takes a plan back from the public.</summary>
public sealed class UnpublishSaturday(SaturdayChanges changes)
{
    /// <summary>Makes it a draft again; followers are told that the day is open.</summary>
    /// <param name="change">With the version of the Saturday.</param>
    /// <param name="note">Why; public.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: it is not published, has changed, or work has begun.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string? note, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.Unpublished, async act =>
        {
            if (act.Saturday.Status != SaturdayStatus.Published)
                throw SaturdayWords.Conflict(act.Saturday);
            act.MustBeVersion(change.Version);
            var words = TextInput.Clean(note, "note", 1000, keepLines: true);
            var sites = await act.Context.Sites.Where(site => site.SaturdayDate == change.Date).ToListAsync(cancellationToken);
            if (sites.Exists(site => site.Status != SiteStatus.Planned))
                throw new AppError(ErrorCode.Conflict, "date", "Đã có điểm bắt đầu làm.", "Work on a site has begun.");
            (act.Saturday.Status, act.Saturday.PublishedAt) = (SaturdayStatus.Draft, null);
            foreach (var issue in (await act.HoldAnyAsync([.. sites.Select(site => site.IssueId)], cancellationToken)).Values)
                SiteMoves.TakeBack(act, issue, words);
        }, cancellationToken);
}
