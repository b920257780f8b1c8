using GisPlatform.PhotoStore;

namespace GisPlatform.Api.Tests.Photos;

/// <summary>What holds of every store. The classes below run it against each.</summary>
public abstract class PhotoStoreTests
{
    private static readonly string Hash = PhotoAddress.HashOf("one");

    private protected abstract IPhotoStore Store { get; }

    [Fact]
    public async Task What_was_written_is_read_byte_for_byte()
    {
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7))];

        await Store.WriteAsync(Hash, PhotoSize.Large, content, Cancel);
        await Store.WriteAsync(Hash, PhotoSize.Thumb, [4, 5], Cancel);

        Assert.Equal(content, await ReadAsync(Hash, PhotoSize.Large));
        Assert.Equal([4, 5], await ReadAsync(Hash, PhotoSize.Thumb));
    }

    [Fact]
    public async Task What_is_written_again_takes_the_place_of_what_was_there()
    {
        await Store.WriteAsync(Hash, PhotoSize.Medium, [1, 2, 3, 4], Cancel);
        await Store.WriteAsync(Hash, PhotoSize.Medium, [9], Cancel);

        Assert.Equal([9], await ReadAsync(Hash, PhotoSize.Medium));
    }

    [Fact]
    public async Task What_is_not_there_is_no_error()
    {
        Assert.Null(await Store.OpenAsync(PhotoAddress.HashOf("never"), PhotoSize.Large, Cancel));
        await Store.DeleteAsync(PhotoAddress.HashOf("never"), Cancel);
    }

    [Fact]
    public async Task The_hashes_are_listed_once_each_however_many_there_are_and_none_after_it_is_deleted()
    {
        var hashes = Enumerable.Range(0, 12).Select(i => PhotoAddress.HashOf($"list {i}")).Order().ToList();
        foreach (var hash in hashes)
        {
            await Store.WriteAsync(hash, PhotoSize.Large, [1], Cancel);
            await Store.WriteAsync(hash, PhotoSize.Thumb, [1], Cancel);
        }

        Assert.Equal(hashes, (await ListAsync()).Where(hashes.Contains).Order());
        await Store.DeleteAsync(hashes[3], Cancel);
        Assert.DoesNotContain(hashes[3], await ListAsync());
        Assert.Null(await Store.OpenAsync(hashes[3], PhotoSize.Thumb, Cancel));
        Assert.NotNull(await Store.OpenAsync(hashes[4], PhotoSize.Thumb, Cancel));
    }

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<List<string>> ListAsync() => await Store.HashesAsync(Cancel).ToListAsync(Cancel);

    private async Task<byte[]> ReadAsync(string hash, PhotoSize size)
    {
        await using var file = await Store.OpenAsync(hash, size, Cancel);
        using var copy = new MemoryStream();
        await file!.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }
}

public sealed class DiskPhotoStoreTests : PhotoStoreTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-store-").FullName;

    private protected override IPhotoStore Store => new DiskPhotoStore(_folder);

    [Fact]
    public async Task A_file_that_was_not_written_to_its_end_is_not_read()
    {
        var hash = PhotoAddress.HashOf("unfinished");
        await Store.WriteAsync(hash, PhotoSize.Thumb, [1, 2], Cancel);
        File.Move(Path.Combine(_folder, hash[..2], hash, "thumb.webp"), Path.Combine(_folder, hash[..2], hash, "thumb.webp.part"));

        Assert.Null(await Store.OpenAsync(hash, PhotoSize.Thumb, Cancel));
        Assert.Contains(hash, await Store.HashesAsync(Cancel).ToListAsync(Cancel));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

public sealed class S3PhotoStoreTests(FakeS3 service) : PhotoStoreTests, IClassFixture<FakeS3>, IDisposable
{
    private readonly S3PhotoStore _store = new(service.Options);

    private protected override IPhotoStore Store => _store;

    [Fact]
    public async Task A_key_that_the_service_does_not_know_is_an_error_and_not_a_missing_photo()
    {
        using var stranger = new S3PhotoStore(new PhotoS3Options { Bucket = FakeS3.Bucket, ServiceUrl = service.Options.ServiceUrl, AccessKey = "stranger", SecretKey = "guess" });

        await Assert.ThrowsAnyAsync<Exception>(() => stranger.OpenAsync(PhotoAddress.HashOf("one"), PhotoSize.Large, Cancel));
    }

    public void Dispose() => _store.Dispose();
}
