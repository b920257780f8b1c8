using System.Runtime.CompilerServices;

namespace GisPlatform.PhotoStore;

/// <summary>Photos in a folder: <c>ab/abcd…/thumb.webp</c>.</summary>
/// <param name="folder">The folder; made when the first photo comes.</param>
public sealed class DiskPhotoStore(string folder) : IPhotoStore
{
    /// <inheritdoc />
    public async Task WriteAsync(string hash, PhotoSize size, byte[] content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(FolderOf(hash));
        // A file has its name only when all of it is on the disk.
        var unfinished = $"{PathOf(hash, size)}.part";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, PathOf(hash, size), overwrite: true);
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string hash, PhotoSize size, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(hash, size), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> HashesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Path.GetFileName(path) is var name && PhotoAddress.IsWellFormed(name))
                yield return name;
        }
    }

    /// <inheritdoc />
    public Task DeleteAsync(string hash, CancellationToken cancellationToken)
    {
        if (Directory.Exists(FolderOf(hash)))
            Directory.Delete(FolderOf(hash), recursive: true);
        return Task.CompletedTask;
    }

    private string FolderOf(string hash) => Path.Combine(folder, hash[..2], hash);

    private string PathOf(string hash, PhotoSize size) => Path.Combine(FolderOf(hash), $"{size.Word()}.webp");
}
