using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.PhotoStore;

/// <summary>Lets one at a time write or delete the files of a hash, over all servers: else a sweep could delete what an upload just wrote.</summary>
public static class PhotoLock
{
    /// <summary>Waits for the lock; the transaction's end frees it.</summary>
    public static Task TakePhotoLockAsync(this GisDbContext context, string hash, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"photo " + hash}, 0))", cancellationToken);
}
