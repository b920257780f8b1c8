using GisPlatform.Data.Tests.Places;
using GisPlatform.Loader.Murals;
using GisPlatform.PhotoStore;
using GisPlatform.Testing;
using NetVips;

namespace GisPlatform.Data.Tests.Murals;

public sealed class DrawMuralsTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>, IDisposable
{
    private readonly PlaceCopy _place = new();
    private readonly CountingStore _store = new();

    [Fact]
    public async Task Murals_get_their_pictures_once_in_every_size_and_a_broken_off_run_is_taken_up_again()
    {
        await DrawAsync();

        Assert.Equal(["M01 1 1600×1200", "M01 2 1600×1200", "M03 1 1600×1200"], await PhotosAsync());
        Assert.Equal(9, _store.Written);
        await using (var large = await _store.OpenAsync(await HashAsync("M01", 0), PhotoSize.Large, Cancel))
            Assert.True(HasManyColours(large!));

        await DrawAsync();
        Assert.Equal(9, _store.Written);

        await _store.DeleteAsync(await HashAsync("M03", 0), Cancel);
        await DrawAsync();
        Assert.Equal(12, _store.Written);
        Assert.Equal(3, (await PhotosAsync()).Count);
    }

    [Fact]
    public async Task Another_motif_takes_the_place_of_the_first_unless_staff_have_been_at_the_mural()
    {
        await DrawAsync();
        var (first, kept) = (await HashAsync("M01", 0), await HashAsync("M03", 0));
        await database.ExecuteAsync("update mural set version = 2 where client_key = 'demo/M03'");
        _place.Replace("murals.csv", "hoa-phuong trua-he he-pho,90 60 800 600", "hoa-phuong dem-trang he-pho,");
        _place.Replace("murals.csv", "thuyen-ca binh-minh he-pho", "thuyen-ca dem-trang he-pho");

        await DrawAsync();

        Assert.NotEqual(first, await HashAsync("M01", 0));
        Assert.Equal(kept, await HashAsync("M03", 0));
        Assert.Equal(["M01 1 1600×1200", "M03 1 1600×1200"], await PhotosAsync());
        await database.ExecuteAsync("update mural set version = 1 where client_key = 'demo/M03'");
    }

    public void Dispose() => _place.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Two of the pictures are enough: each takes a while.
    private async Task DrawAsync()
    {
        var lines = await File.ReadAllLinesAsync(_place.Folder.PathOf("murals.csv"), Cancel);
        await File.WriteAllLinesAsync(_place.Folder.PathOf("murals.csv"),
            lines.Where(line => line.StartsWith("key,", StringComparison.Ordinal) || line.StartsWith("M01,", StringComparison.Ordinal) || line.StartsWith("M03,", StringComparison.Ordinal)), Cancel);
        await new DrawMurals(database.Source, _store).RunAsync(_place.Folder, (_, _) => { }, Cancel);
    }

    private async Task<IReadOnlyList<string>> PhotosAsync() => (await database.ScalarAsync<string>("""
        select string_agg(right(client_key, 3) || ' ' || position + 1 || ' ' || width || '×' || height, ',' order by client_key, position)
        from mural_photo p join mural m on m.id = p.mural_id join photo_file using (hash)
        """)).Split(',');

    private Task<string> HashAsync(string key, int position) =>
        database.ScalarAsync<string>($"select hash from mural_photo p join mural m on m.id = p.mural_id where client_key = 'demo/{key}' and position = {position}");

    // A broken picture is one colour, or none.
    private static bool HasManyColours(Stream file)
    {
        using var image = Image.NewFromStream(file);
        return Enumerable.Range(0, 3).All(band => image[band].Deviate() > 25);
    }

    private sealed class CountingStore : IPhotoStore
    {
        private readonly Dictionary<(string, PhotoSize), byte[]> _files = [];

        public int Written { get; private set; }

        public Task WriteAsync(string hash, PhotoSize size, byte[] content, CancellationToken cancellationToken)
        {
            Written++;
            _files[(hash, size)] = content;
            return Task.CompletedTask;
        }

        public Task<Stream?> OpenAsync(string hash, PhotoSize size, CancellationToken cancellationToken) =>
            Task.FromResult<Stream?>(_files.TryGetValue((hash, size), out var content) ? new MemoryStream(content) : null);

        public IAsyncEnumerable<string> HashesAsync(CancellationToken cancellationToken) => _files.Keys.Select(key => key.Item1).Distinct().ToAsyncEnumerable();

        public Task DeleteAsync(string hash, CancellationToken cancellationToken)
        {
            foreach (var size in PhotoSizes.All)
                _files.Remove((hash, size));
            return Task.CompletedTask;
        }
    }
}
