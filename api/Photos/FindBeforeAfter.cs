using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>A place after the work, and before it.</summary>
/// <param name="Before">From before the work, or as reported; null: there is none.</param>
/// <param name="After">After the work.</param>
public sealed record BeforeAfter(Photo? Before, Photo After);

/// <summary>What the work has changed, in photos that the public sees, whoever asks.</summary>
public sealed class FindBeforeAfter(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Of some issues; those without a photo after the work are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, BeforeAfter>> RunAsync(IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, issues, cancellationToken);
    }

    /// <summary>The latest of an issue that is mended and has both.</summary>
    public async Task<BeforeAfter?> LatestAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var latest = await context.PublicPhotos
            .Where(photo => photo.Kind == PhotoKind.After && (photo.Issue!.Status == IssueStatus.Done || photo.Issue.Status == IssueStatus.Confirmed)
                && context.PublicPhotos.Any(other => other.IssueId == photo.IssueId && other.Kind != PhotoKind.After))
            .OrderByDescending(photo => photo.AddedAt).ThenByDescending(photo => photo.Id).Select(photo => (Guid?)photo.IssueId).FirstOrDefaultAsync(cancellationToken);
        return latest is { } issue ? (await ReadAsync(context, [issue], cancellationToken)).GetValueOrDefault(issue) : null;
    }

    private static async Task<Dictionary<Guid, BeforeAfter>> ReadAsync(GisDbContext context, IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        var photos = await context.PublicPhotos.AsNoTracking().Include(photo => photo.File).Include(photo => photo.Issue).Where(photo => issues.Contains(photo.IssueId))
            .OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.Id).ToListAsync(cancellationToken);
        return (from issue in photos.ToLookup(photo => photo.IssueId)
                let after = issue.LastOrDefault(photo => photo.Kind == PhotoKind.After)
                where after is not null
                select (issue.Key, new BeforeAfter(
                    issue.LastOrDefault(photo => photo.Kind == PhotoKind.Before) ?? issue.FirstOrDefault(photo => photo.Kind == PhotoKind.Report), after))).ToDictionary();
    }
}
