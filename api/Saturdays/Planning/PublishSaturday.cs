using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>Shows a plan to the public.</summary>
public sealed class PublishSaturday(SaturdayChanges changes)
{
    /// <summary>Shows it, and tells the followers of its issues.</summary>
    /// <param name="change">With the version of the Saturday.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: it is published or over, has changed, or has no site.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.Published, async act =>
        {
            if (act.Saturday.Status != SaturdayStatus.Draft)
                throw SaturdayWords.Conflict(act.Saturday);
            act.MustBeToCome();
            act.MustBeVersion(change.Version);
            var ids = await act.Context.Sites.Where(site => site.SaturdayDate == change.Date).Select(site => site.IssueId).ToListAsync(cancellationToken);
            if (ids.Count == 0)
                throw new AppError(ErrorCode.Conflict, "date", "Kế hoạch chưa có điểm nào.", "The plan has no site yet.");
            (act.Saturday.Status, act.Saturday.PublishedAt) = (SaturdayStatus.Published, act.At);
            foreach (var issue in (await act.HoldAnyAsync(ids, cancellationToken)).Values)
                SiteMoves.Tell(act, issue);
        }, cancellationToken);
}
