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
            var held = await act.HoldAsync(issue, cancellationToken);
            await AddAsync(act, held, plan, cancellationToken);
            await ForgetAsync(act, [held.Id], cancellationToken);
        }, cancellationToken);

    /// <summary>The same for an issue that is held.</summary>
    internal static async Task AddAsync(PlanAct act, Issue issue, SitePlan wanted, CancellationToken cancellationToken)
    {
        var plan = await SitePlans.AllAsync(act, cancellationToken);
        if (plan.Exists(site => site.IssueId == issue.Id))
            throw new AppError(ErrorCode.Conflict, "issue", $"{issue.Reference} đã có trong kế hoạch này.", $"{issue.Reference} is on this plan already.");
        var site = new Site { SaturdayDate = act.Saturday.Date, IssueId = issue.Id, Issue = issue, Version = 0, Position = int.MaxValue };
        act.Context.Add(site);
        plan.Add(site);
        await SitePlans.ApplyAsync(act, site, issue, wanted, cancellationToken);
        site.Version = 1;
        SiteMoves.Schedule(act, issue);
    }

    /// <summary>Issues are no longer locked out: who puts them on the plan by hand thinks otherwise by now.</summary>
    internal static Task ForgetAsync(PlanAct act, Guid[] issues, CancellationToken cancellationToken) =>
        act.Context.SiteExclusions.Where(exclusion => exclusion.SaturdayDate == act.Saturday.Date && issues.Contains(exclusion.IssueId)).ExecuteDeleteAsync(cancellationToken);
}
