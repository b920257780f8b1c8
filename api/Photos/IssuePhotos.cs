using GisPlatform.Data;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>The photos of issues that the public may see.</summary>
public sealed class IssuePhotos(IDbContextFactory<GisDbContext> database)
{
    /// <summary>The photos of each issue, oldest first.</summary>
    public async Task<ILookup<Guid, Photo>> RunAsync(IReadOnlyCollection<Guid> issues, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var photos = await context.PublicPhotos.AsNoTracking().Include(photo => photo.File).Where(photo => issues.Contains(photo.IssueId))
            .OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.Id).ToListAsync(cancellationToken);
        return photos.ToLookup(photo => photo.IssueId);
    }

    /// <summary>How many photos of an issue wait for an official.</summary>
    public async Task<int> CountWaitingAsync(Guid issue, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Photos.CountAsync(photo => photo.IssueId == issue && photo.Status == PhotoStatus.Pending, cancellationToken);
    }
}
