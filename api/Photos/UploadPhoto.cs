using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Photos;

/// <summary>What became of an upload.</summary>
/// <param name="Id">To name it by in a report; whoever has it can attach the photo.</param>
/// <param name="Hash">Its hash in URLs.</param>
/// <param name="Width">Width of the largest size, pixels.</param>
/// <param name="Height">Height of the largest size, pixels.</param>
/// <param name="MetresAway">How far from the place given the photo says that it was taken; null where it does not say or no place was given.</param>
public sealed record UploadedPhoto(string Id, string Hash, int Width, int Height, int? MetresAway);

/// <summary>Takes a photo, to be attached later. The same photo twice, or twenty times at once, is one.</summary>
public sealed class UploadPhoto(IDbContextFactory<GisDbContext> database, IPhotoStore store, SenderLimit limit, TimeProvider clock) : IDisposable
{
    /// <summary>Bytes that a photo may have.</summary>
    public const int MostBytes = 15_000_000;

    // Drawing takes a core and up to some 200 MB.
    private readonly SemaphoreSlim _drawing = new(Math.Max(1, Environment.ProcessorCount));

    /// <summary>Stores it in every size, or finds it stored.</summary>
    /// <param name="body">The photo; read to <see cref="MostBytes"/> at most.</param>
    /// <param name="length">Its length, where it is told beforehand.</param>
    /// <param name="place">Where it is said to be of, EPSG:4326; or null.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">It is no photo that is taken, or the sender sends too much.</exception>
    public async Task<UploadedPhoto> RunAsync(Stream body, long? length, Point? place, string sender, CancellationToken cancellationToken)
    {
        limit.Count(sender);
        var content = await ReadAsync(body, length, cancellationToken);
        using var image = PhotoImage.Open(content);
        var id = PhotoAddress.IdOf(content);
        var hash = PhotoAddress.HashOf(id);
        var (width, height) = await FindAsync(hash, cancellationToken) ?? await DrawAsync(image, hash, cancellationToken);
        return new UploadedPhoto(id, hash, width, height, MetresAway(image, place));
    }

    /// <inheritdoc />
    public void Dispose() => _drawing.Dispose();

    private static async Task<byte[]> ReadAsync(Stream body, long? length, CancellationToken cancellationToken)
    {
        if (length > MostBytes)
            throw TooLarge();
        using var buffer = new MemoryStream((int)(length ?? 0));
        var chunk = new byte[81_920];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MostBytes)
                throw TooLarge();
        }

        return buffer.ToArray();
    }

    private static AppError TooLarge() => PhotoFormats.Refuse($"Ảnh lớn hơn {MostBytes / 1_000_000} MB. Hãy chọn ảnh nhỏ hơn.",
        $"The photo has more than {MostBytes / 1_000_000} MB. Choose a smaller one.");

    private static int? MetresAway(PhotoImage image, Point? place) => place is not null && image.Position is var (lon, lat)
        ? (int)Math.Round(Sphere.Metres(place.X, place.Y, lon, lat))
        : null;

    // An upload that comes again stays for another while.
    private async Task<(int Width, int Height)?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (await context.PhotoFiles.Where(file => file.Hash == hash).ExecuteUpdateAsync(file => file.SetProperty(row => row.UploadedAt, now), cancellationToken) == 0)
            return null;
        var found = await context.PhotoFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Hash == hash, cancellationToken);
        return found is null ? null : (found.Width, found.Height);
    }

    private async Task<(int Width, int Height)> DrawAsync(PhotoImage image, string hash, CancellationToken cancellationToken)
    {
        await _drawing.WaitAsync(cancellationToken);
        try
        {
            // The same photo may have been drawn while this one waited.
            if (await FindAsync(hash, cancellationToken) is { } drawn)
                return drawn;
            var photo = image.Draw();
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            await context.StorePhotoAsync(store, hash, photo, clock.GetUtcNow(), cancellationToken);
            return (photo.Width, photo.Height);
        }
        finally
        {
            _drawing.Release();
        }
    }
}
