using GisPlatform.Api.Accounts;
using GisPlatform.Data;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>The photos of issues that the asker may see.</summary>
public sealed class IssuePhotos(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    /// <summary>The photos of each issue, oldest first: the public ones; all of them for those whose work the issue is.</summary>
    public async Task<ILookup<Guid, Photo>> RunAsync(IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        var actor = await actors.FindAsync(cancellationToken) is { IsStaff: true } staff ? staff : null;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var all = actor is null ? context.PublicPhotos : context.Photos.Include(photo => photo.Issue);
        var photos = await all.AsNoTracking().Include(photo => photo.File).Where(photo => issues.Contains(photo.IssueId))
            .OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.Id).ToListAsync(cancellationToken);
        return photos.Where(photo => actor is null || photo is { Status: PhotoStatus.Public, Issue.IsPublic: true } || actor.Covers(photo.Issue!))
            .ToLookup(photo => photo.IssueId);
    }

    /// <summary>How many photos of an issue wait for an official.</summary>
    public async Task<int> CountWaitingAsync(Guid issue, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Photos.CountAsync(photo => photo.IssueId == issue && photo.Status == PhotoStatus.Pending, cancellationToken);
    }
}
