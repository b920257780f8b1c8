using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>Gives a site another crew, order, time, quantity or other words.</summary>
public sealed class MoveSite(SaturdayChanges changes)
{
    /// <summary>Plans it anew; what is not said stays.</summary>
    /// <param name="change">With the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="plan">What is planned.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: its work has begun, or the crew is elsewhere then.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string issue, SitePlan plan, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.SiteMoved, async act =>
        {
            act.MustNotBeHeld();
            var held = await act.HoldAsync(issue, cancellationToken);
            var site = await act.SiteAsync(held, change.Version, cancellationToken);
            if (site.Status != SiteStatus.Planned)
                throw new AppError(ErrorCode.Conflict, "issue", $"{held.Reference} đã bắt đầu làm.", $"Work on {held.Reference} has begun.");
            await SitePlans.ApplyAsync(act, site, held, plan, cancellationToken);
            site.Version++;
        }, cancellationToken);
}
