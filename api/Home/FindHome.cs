using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Places;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Home;

/// <summary>What the first page tells before any script runs; in no language yet.</summary>
/// <param name="Place">The place.</param>
/// <param name="Since">Year of the first Saturday; null: none was held yet.</param>
/// <param name="Confirmed">Issues that residents confirmed as mended.</param>
/// <param name="Done">Issues that are done, as officials say, and wait for the residents.</param>
/// <param name="Open">Issues that are open.</param>
/// <param name="Next">The coming Saturday; null: none is announced.</param>
/// <param name="NextSites">Its public sites.</param>
/// <param name="Latest">The latest photos of before and after.</param>
public sealed record HomeView(Place Place, int? Since, int Confirmed, int Done, int Open, Saturday? Next, int NextSites, BeforeAfter? Latest);

/// <summary>Gathers it from counts that are kept anyway: a page that waits for it waits a few milliseconds, or none.</summary>
public sealed class FindHome(
    IDbContextFactory<GisDbContext> database, PlaceDataCache places, CountIssues counts, FindComingSaturday saturdays, FindBeforeAfter photos, SnapshotCache kept)
{
    /// <summary>Gathers it, or takes it from before where nothing has changed.</summary>
    public async Task<HomeView> RunAsync(CancellationToken cancellationToken)
    {
        var today = await places.TodayAsync(cancellationToken);
        return await kept.GetAsync((nameof(FindHome), today), ReadAsync, cancellationToken);
    }

    private async Task<HomeView> ReadAsync(CancellationToken cancellationToken)
    {
        var place = await places.GetAsync(cancellationToken);
        var counted = await counts.RunAsync(IssueFilter.None, [CountBy.Status], cancellationToken);
        var next = await saturdays.RunAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var first = await context.Saturdays.Where(saturday => saturday.Status == SaturdayStatus.Held).MinAsync(saturday => (DateOnly?)saturday.Date, cancellationToken);
        return new HomeView(
            place.Place, first?.Year, Sum([IssueStatus.Confirmed]), Sum([IssueStatus.Done]), Sum(IssueStatuses.Open), next?.Saturday, next?.Sites.Count ?? 0,
            await photos.LatestAsync(cancellationToken));

        int Sum(IReadOnlyList<IssueStatus> statuses) => counted.Where(count => statuses.Contains(count.Status!.Value)).Sum(count => count.Count);
    }
}
