using GisPlatform.Data;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>Removes uploads that nobody attached, and files that a crash left without a row.</summary>
public sealed class SweepPhotos(IDbContextFactory<GisDbContext> database, IPhotoStore store, TimeProvider clock)
{
    /// <summary>How long an upload waits to be attached.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private const int AtOnce = 500;

    /// <summary>Sweeps once. Of several servers at it, one does it.</summary>
    /// <returns>How many uploads it forgot, and of how many it deleted the files.</returns>
    public async Task<(int Rows, int Files)> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var turn = await context.Database.BeginTransactionAsync(cancellationToken);
        var isMine = await context.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtext('gis-platform sweep photos')) as \"Value\"")
            .SingleAsync(cancellationToken);
        return isMine ? (await ForgetAsync(cancellationToken), await DeleteAsync(cancellationToken)) : (0, 0);
    }

    // Rows first: from here on nothing points to the files. One that is being attached at this moment is held, and stays.
    private async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Patience;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Database.ExecuteSqlAsync($"""
            delete from photo_file where hash in (
              select f.hash from photo_file f
              where f.uploaded_at < {before} and not exists (select from photo p where p.hash = f.hash)
                and not exists (select from mural_photo p where p.hash = f.hash) and not exists (select from mural_suggestion_photo p where p.hash = f.hash)
              for update skip locked)
            """, cancellationToken);
    }

    private async Task<int> DeleteAsync(CancellationToken cancellationToken)
    {
        var deleted = 0;
        await foreach (var hashes in store.HashesAsync(cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            var known = await context.PhotoFiles.Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancellationToken);
            foreach (var hash in hashes.Except(known))
                deleted += await DeleteAsync(hash, cancellationToken) ? 1 : 0;
        }

        return deleted;
    }

    // An upload may be writing them just now: it holds the lock until its row is there.
    private async Task<bool> DeleteAsync(string hash, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.TakePhotoLockAsync(hash, cancellationToken);
        if (await context.PhotoFiles.AnyAsync(file => file.Hash == hash, cancellationToken))
            return false;
        await store.DeleteAsync(hash, cancellationToken);
        return true;
    }
}
