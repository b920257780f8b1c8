using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals;

/// <summary>The photos of murals, which everybody may see.</summary>
public sealed class MuralPhotos(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Those of each mural, in their order.</summary>
    public async Task<ILookup<Guid, MuralPhoto>> RunAsync(IReadOnlyCollection<Guid> murals, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return (await context.MuralPhotos.AsNoTracking().Include(photo => photo.File).Where(photo => murals.Contains(photo.MuralId))
            .OrderBy(photo => photo.Position).ThenBy(photo => photo.Id).ToListAsync(cancellationToken)).ToLookup(photo => photo.MuralId);
    }
}
