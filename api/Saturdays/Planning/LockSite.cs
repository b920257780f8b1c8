using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>What a suggestion may do with an issue.</summary>
public enum SiteLock
{
    /// <summary>As it likes.</summary>
    Free,

    /// <summary>It stays on the plan, with its crew.</summary>
    LockedIn,

    /// <summary>It is not on the plan, whatever speaks for it.</summary>
    LockedOut,
}

/// <summary>Fixes a site, so that a new suggestion is made around it.</summary>
public sealed class LockSite(SaturdayChanges changes)
{
    /// <summary>Locks it in, locks it out (which takes it off the plan), or sets it free.</summary>
    /// <param name="change">With the version of the site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; NOT_FOUND: it is to be locked in, and is not on the plan.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string issue, SiteLock wanted, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.SiteLocked, async act =>
        {
            act.MustNotBeHeld();
            var held = await act.HoldAsync(issue, cancellationToken);
            var isThere = await act.Context.Sites.AnyAsync(site => site.SaturdayDate == act.Saturday.Date && site.IssueId == held.Id, cancellationToken);
            var site = isThere || wanted == SiteLock.LockedIn ? await act.SiteAsync(held, change.Version, cancellationToken) : null;
            await ExcludeAsync(act, held, wanted == SiteLock.LockedOut, cancellationToken);
            if (site is not null && wanted == SiteLock.LockedOut)
                await RemoveSite.RemoveAsync(act, held, site, null, cancellationToken);
            else if (site is not null && site.IsLocked != (wanted == SiteLock.LockedIn))
                (site.IsLocked, site.Version) = (!site.IsLocked, site.Version + 1);
        }, cancellationToken);

    private static async Task ExcludeAsync(PlanAct act, Issue issue, bool isOut, CancellationToken cancellationToken)
    {
        var exclusion = await act.Context.SiteExclusions.FindAsync([act.Saturday.Date, issue.Id], cancellationToken);
        if (isOut && exclusion is null)
            act.Context.Add(new SiteExclusion { SaturdayDate = act.Saturday.Date, IssueId = issue.Id });
        else if (!isOut && exclusion is not null)
            act.Context.Remove(exclusion);
    }
}
