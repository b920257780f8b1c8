using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Takes a site off the plan.</summary>
public sealed class RemoveSite(SaturdayChanges changes)
{
    /// <summary>Takes it off; its issue goes back to ACCEPTED. Other sites keep their times.</summary>
    /// <param name="change">With the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="note">Why; public where the plan is.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: its work has begun.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string issue, string? note, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.SiteRemoved, async act =>
        {
            act.MustNotBeHeld();
            var held = await act.HoldAsync(issue, cancellationToken);
            var site = await act.SiteAsync(held, change.Version, cancellationToken);
            await RemoveAsync(act, held, site, TextInput.Clean(note, "note", 1000, keepLines: true), cancellationToken);
        }, cancellationToken);

    /// <summary>The same for an issue that is held.</summary>
    internal static async Task RemoveAsync(PlanAct act, Issue issue, Site site, string? note, CancellationToken cancellationToken)
    {
        if (site.Status != SiteStatus.Planned)
        {
            throw new AppError(ErrorCode.Conflict, "issue", $"{issue.Reference} đã bắt đầu làm; hãy ghi kết quả.",
                $"Work on {issue.Reference} has begun; record what came of it.");
        }

        act.Context.Remove(site);
        (await SitePlans.AllAsync(act, cancellationToken)).Remove(site);
        CrewDay.Number(await SitePlans.OfCrewAsync(act, site.CrewId, site, cancellationToken));
        SiteMoves.Release(act, issue, note);
    }
}
