using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Murals;
using GisPlatform.Data;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>A photo's file, for whom may see it.</summary>
public sealed class GetPhoto(IDbContextFactory<GisDbContext> database, IPhotoStore store, CurrentActor actors)
{
    private static readonly Func<GisDbContext, string, CancellationToken, Task<bool>> IsPublic = EF.CompileAsyncQuery(
        (GisDbContext context, string hash, CancellationToken _) => context.PhotoFiles.Any(file => file.Hash == hash
            && (context.PublicPhotos.Any(photo => photo.Hash == hash) || context.MuralPhotos.Any(photo => photo.Hash == hash))));

    /// <summary>Opens it.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="size"><c>thumb</c>, <c>medium</c> or <c>large</c>.</param>
    /// <returns>The file, and whether everybody may see it.</returns>
    /// <exception cref="AppError">NOT_FOUND: there is none, or it is not for the asker's eyes; the answer is the same.</exception>
    public async Task<(Stream File, bool IsPublic)> RunAsync(string hash, string size, CancellationToken cancellationToken)
    {
        var wanted = PhotoSizes.All.Where(known => known.Word() == size).Cast<PhotoSize?>().FirstOrDefault();
        if (wanted is null || !PhotoAddress.IsWellFormed(hash))
            throw NotFound();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var isPublic = await IsPublic(context, hash, cancellationToken);
        if (!isPublic && !await IsForStaffAsync(context, hash, cancellationToken))
            throw NotFound();
        return (await store.OpenAsync(hash, wanted.Value, cancellationToken) ?? throw NotFound(), isPublic);
    }

    // One that waits or was hidden, or of a private issue or a suggestion, for those whose work that is.
    private async Task<bool> IsForStaffAsync(GisDbContext context, string hash, CancellationToken cancellationToken)
    {
        if (await actors.FindAsync(cancellationToken) is not { IsStaff: true } actor)
            return false;
        var issues = await context.Photos.AsNoTracking().Where(photo => photo.Hash == hash).Select(photo => photo.Issue!).ToListAsync(cancellationToken);
        var suggestions = await context.MuralSuggestions.AsNoTracking().Where(suggestion => suggestion.Photos.Any(photo => photo.Hash == hash)).ToListAsync(cancellationToken);
        return issues.Any(actor.Covers) || suggestions.Any(suggestion => MuralRights.Covers(actor, suggestion.WardPartId));
    }

    private static AppError NotFound() => new(ErrorCode.NotFound, null, "Không có ảnh này, hoặc ảnh chưa được duyệt.", "There is no such photo, or it is not public.");
}
