using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Takes a whole suggestion over: all of it, or nothing.</summary>
public sealed class PlanSites(SaturdayChanges changes)
{
    /// <summary>How many sites one plan may have.</summary>
    public const int MostSites = 300;

    /// <summary>
    /// Makes the plan's free sites those that are named. Sites that have begun, lie in another ward than the one that is planned for, or are not the official's to
    /// work on stay as they are. So do those that are locked in, with their crew, people and hours; named with a time, they take that, and named with a crew where
    /// they have none, they get it: else a day could not be put in order around them. Others that are not named are taken off. A crew's sites follow each other in
    /// the order in which they are named.
    /// </summary>
    /// <param name="change">With the version of the Saturday.</param>
    /// <param name="sites">Issues, and what is planned for each.</param>
    /// <param name="ward">Code of a ward of the default ward map: only its sites are replaced; null: all.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; CONFLICT: the plan has changed, or an issue is on another one.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, IReadOnlyList<(string Issue, SitePlan Plan)> sites, string? ward, CancellationToken cancellationToken)
    {
        if (sites.Count > MostSites)
            throw AppError.BadInput("sites", $"Tối đa {MostSites} điểm.", $"{MostSites} sites at most.");
        var wanted = new Dictionary<Guid, SitePlan>();
        if (!sites.All(site => wanted.TryAdd(IssueId.Parse(site.Issue, "sites.issue"), site.Plan)))
            throw AppError.BadInput("sites.issue", "Một vấn đề được nêu hai lần.", "An issue is named twice.");
        return changes.RunAsync(change, SaturdayChangeKind.SiteAdded, async act =>
        {
            act.MustBeToCome();
            act.MustBeVersion(change.Version);
            if (ward is not null && act.Place.WardsOn(act.Place.Place.DefaultWardsAsOf).All(one => one.Code != ward))
                throw AppError.BadInput("ward", $"Không có phường mang mã '{ward}'.", $"There is no ward with the code '{ward}'.");
            var present = await act.Context.Sites.Where(site => site.SaturdayDate == change.Date).ToListAsync(cancellationToken);
            var held = await act.HoldAnyAsync([.. wanted.Keys.Union(present.Select(site => site.IssueId))], cancellationToken);
            var own = present.FindAll(site => site.Status == SiteStatus.Planned && act.Actor.Covers(held[site.IssueId]) && IsIn(act, held[site.IssueId], ward));
            var free = own.FindAll(site => !site.IsLocked);
            foreach (var site in free.FindAll(site => !wanted.ContainsKey(site.IssueId)))
                await RemoveSite.RemoveAsync(act, held[site.IssueId], site, null, cancellationToken);
            // All at once out of the crews' days, then in again one after the other.
            foreach (var site in free)
                (site.CrewId, site.PlannedStart, site.PlannedEnd, site.PlannedPeople, site.PlannedHours) = (null, null, null, null, null);
            foreach (var (id, plan) in wanted)
            {
                if (present.Find(site => site.IssueId == id) is { } site)
                    await MoveAsync(act, held[id], plan with { Position = null }, site, own.Contains(site), cancellationToken);
                else
                    await AddSite.AddAsync(act, Mine(act, held.GetValueOrDefault(id)), plan with { Position = null }, cancellationToken);
            }

            await AddSite.ForgetAsync(act, [.. wanted.Keys], cancellationToken);
        }, cancellationToken);
    }

    private static bool IsIn(PlanAct act, Issue issue, string? ward) => ward is null || act.Place.WardOf(issue.WardPartId, act.Place.Place.DefaultWardsAsOf)?.Code == ward;

    private static Issue Mine(PlanAct act, Issue? issue)
    {
        if (issue is null)
            throw IssueId.NotFound("sites.issue");
        act.Actor.MustCover(issue, "sites.issue");
        return issue;
    }

    private static async Task MoveAsync(PlanAct act, Issue issue, SitePlan plan, Site site, bool isOwn, CancellationToken cancellationToken)
    {
        var isFixed = site is { IsLocked: true, CrewId: not null };
        if (!isOwn || (isFixed && (plan.Start is null || plan.Start == site.PlannedStart)))
            return;
        await SitePlans.ApplyAsync(act, site, issue, isFixed ? new SitePlan(Start: plan.Start) : plan, cancellationToken);
        site.Version++;
    }
}
