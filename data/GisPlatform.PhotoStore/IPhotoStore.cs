namespace GisPlatform.PhotoStore;

/// <summary>Where the files of photos lie, by hash and size. Who writes or deletes holds the hash's lock (<see cref="PhotoLock"/>).</summary>
public interface IPhotoStore
{
    /// <summary>Writes a file, whole or not at all; over an earlier one too.</summary>
    Task WriteAsync(string hash, PhotoSize size, byte[] content, CancellationToken cancellationToken);

    /// <summary>Opens a file; null where there is none.</summary>
    Task<Stream?> OpenAsync(string hash, PhotoSize size, CancellationToken cancellationToken);

    /// <summary>The hashes of all files there are, also of those of which only a part was written.</summary>
    IAsyncEnumerable<string> HashesAsync(CancellationToken cancellationToken);

    /// <summary>Deletes all files of a hash.</summary>
    Task DeleteAsync(string hash, CancellationToken cancellationToken);
}
