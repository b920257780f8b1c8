using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Puts an issue on the plan of a Saturday.</summary>
public sealed class AddSite(SaturdayChanges changes)
{
    /// <summary>Puts it there, with what is planned; the issue becomes SCHEDULED.</summary>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: it is there already, or its work is over.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string issue, SitePlan plan, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.SiteAdded, async act =>
        {
            act.MustBeToCome();
            await AddAsync(act, await act.HoldAsync(issue, cancellationToken), plan, cancellationToken);
        }, cancellationToken);

    /// <summary>The same for an issue that is held.</summary>
    internal static async Task AddAsync(PlanAct act, Issue issue, SitePlan plan, CancellationToken cancellationToken)
    {
        if (await act.Context.Sites.AnyAsync(site => site.SaturdayDate == act.Saturday.Date && site.IssueId == issue.Id, cancellationToken))
            throw new AppError(ErrorCode.Conflict, "issue", $"{issue.Reference} đã có trong kế hoạch này.", $"{issue.Reference} is on this plan already.");
        var site = new Site { SaturdayDate = act.Saturday.Date, IssueId = issue.Id, Issue = issue, Version = 0, Position = int.MaxValue };
        act.Context.Add(site);
        await SitePlans.ApplyAsync(act, site, issue, plan, cancellationToken);
        site.Version = 1;
        SiteMoves.Schedule(act, issue);
        // Who puts it on the plan by hand thinks otherwise by now.
        await act.Context.SiteExclusions.Where(exclusion => exclusion.SaturdayDate == act.Saturday.Date && exclusion.IssueId == issue.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
