using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.PhotoStore;

/// <summary>Puts drawn pictures into the store.</summary>
public static class StorePhoto
{
    /// <summary>Files first, then the row: a crash between leaves files without a row, which a sweep finds, and never a row without files.</summary>
    /// <param name="context">Outside of a transaction: a lock on the hash lasts as long as one.</param>
    /// <param name="store">Where the files lie.</param>
    /// <param name="hash">Address of the picture.</param>
    /// <param name="photo">The picture.</param>
    /// <param name="at">When it was uploaded.</param>
    public static async Task StorePhotoAsync(
        this GisDbContext context, IPhotoStore store, string hash, DrawnPhoto photo, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.TakePhotoLockAsync(hash, cancellationToken);
        foreach (var (size, content) in photo.Files)
            await store.WriteAsync(hash, size, content, cancellationToken);
        await context.Database.ExecuteSqlAsync($"""
            insert into photo_file (hash, width, height, uploaded_at) values ({hash}, {photo.Width}, {photo.Height}, {at})
            on conflict (hash) do update set uploaded_at = excluded.uploaded_at
            """, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
