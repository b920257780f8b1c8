using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Murals;
using GisPlatform.Api.Murals.Pages;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Api.Saturdays.Papers;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Wards;

/// <summary>Gathers what everybody may know of a ward.</summary>
public sealed class GetWardView(
    IDbContextFactory<GisDbContext> database, PlaceDataCache places, IssueQueries queries, FindIssues issues, CountIssues counts, FindMended mended,
    FindBeforeAfter photos, FindComingSaturday saturdays, FindWardShares shares, FindMurals murals, MuralCards cards, SnapshotCache kept)
{
    private const int Listed = 5;
    private const int MostMended = 6;
    private const int MostDots = 400;
    private const int MostMurals = 4;

    /// <summary>Gathers it, or takes it from before where nothing has changed.</summary>
    public async Task<WardView> RunAsync(Ward ward, CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        return await kept.GetAsync((nameof(GetWardView), ward.Code, ward.ValidFrom, today), cancel => ReadAsync(ward, today, cancel), cancellationToken);
    }

    private async Task<WardView> ReadAsync(Ward ward, DateOnly today, CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var all = new IssueFilter { Ward = [ward.Code], AsOf = ward.ValidFrom };
        var open = all with { Status = IssueStatuses.Open };
        var saturday = await saturdays.RunAsync(cancellationToken);
        var sites = SheetSite.Numbered(saturday?.Sites.Where(site => place.WardOf(site.Issue!.WardPartId, ward.ValidFrom) is { } of && of.Code == ward.Code) ?? [], place);
        var fixedLately = await mended.RunAsync(all, [IssueStatus.Confirmed], MostMended, cancellationToken);
        var compared = await shares.RunAsync(cancellationToken);
        var here = new MuralFilter { Ward = [ward.Code], AsOf = ward.ValidFrom };
        return new WardView(
            place, today, ward,
            await counts.RunAsync(all, [CountBy.Category, CountBy.Status], cancellationToken),
            sites.Count > 0 ? saturday : null, sites,
            await ListAsync(open, IssueOrder.Newest, cancellationToken), await ListAsync(open, IssueOrder.Oldest, cancellationToken),
            await DotsAsync(open, cancellationToken),
            fixedLately, await photos.RunAsync([.. fixedLately.Select(one => one.Issue.Id)], cancellationToken),
            compared, [.. Namesakes(ward, place, compared).Select(other => WardPast.Of(other, place, compared, today))],
            await cards.RunAsync((await murals.RunAsync(here, MuralOrder.Newest, MostMurals, null, cancellationToken)).Items, cancellationToken),
            await murals.CountAsync(here, cancellationToken));
    }

    private async Task<IReadOnlyList<Issue>> ListAsync(IssueFilter filter, IssueOrder order, CancellationToken cancellationToken) =>
        [.. (await issues.RunAsync(filter, order, Listed, null, cancellationToken)).Items.Select(item => item.Issue)];

    private async Task<IReadOnlyList<Coordinate>> DotsAsync(IssueFilter open, CancellationToken cancellationToken)
    {
        var resolved = await queries.ResolveAsync(open, cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var anchors = await resolved.Apply(context).OrderByDescending(issue => issue.ReportedAt).ThenByDescending(issue => issue.Id)
            .Take(MostDots).Select(issue => issue.Anchor).ToListAsync(cancellationToken);
        return anchors.ConvertAll(anchor => anchor.Coordinate);
    }

    private static IEnumerable<Ward> Namesakes(Ward ward, PlaceData place, WardShares shares) => place.Wards
        .Where(other => other.ValidFrom < ward.ValidFrom && (other.Code == ward.Code || other.Name == ward.Name) && !WardPast.IsContinued(other, place, shares))
        .OrderByDescending(other => other.ValidFrom);
}
