using System.Formats.Tar;
using GisPlatform.Data.Tests.Local;
using GisPlatform.Loader;
using GisPlatform.Loader.Backups;
using GisPlatform.PhotoStore;
using GisPlatform.Testing;

namespace GisPlatform.Data.Tests.Backups;

/// <summary>What is kept in one file comes back from it, and what is no such file harms nothing.</summary>
public sealed class BackupTests(LeChanDatabase database) : IClassFixture<LeChanDatabase>, IDisposable
{
    private static readonly string Hash = new('a', 64);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_brings_back_every_table_and_photo_and_the_database_works_as_before()
    {
        await Store.WriteAsync(Hash, PhotoSize.Thumb, [1, 2, 3], Cancel);
        var before = await FiguresAsync();
        var (made, photos) = await BackUpAsync("a.tar");
        Assert.Equal((before.Issues, 1), (made.IssueCount, photos));
        await database.ExecuteAsync("update issue set status = 'REJECTED' where status = 'REPORTED'; delete from issue_cell; update place set name_vi = 'Khác'; create table later_version (id int)");
        await Store.DeleteAsync(Hash, Cancel);

        await RestoreAsync("a.tar");

        Assert.Equal(before, await FiguresAsync());
        Assert.Equal([1, 2, 3], await PhotoAsync());
        // Triggers count as they did.
        await database.ExecuteAsync("update issue set status = 'REJECTED' where id = (select id from issue where status = 'REPORTED' limit 1)");
        before = before with { Open = before.Open - 1, Rejected = before.Rejected + 1 };
        Assert.Equal(before, await FiguresAsync());
        // And what was restored can be kept and restored again.
        await BackUpAsync("b.tar");
        await RestoreAsync("b.tar");
        Assert.Equal(before, await FiguresAsync());
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("words")]
    [InlineData("other tar")]
    [InlineData("damaged dump")]
    [InlineData("way out")]
    public async Task A_file_that_is_no_whole_backup_is_refused_and_the_database_is_as_it_was(string fault)
    {
        await Store.WriteAsync(Hash, PhotoSize.Large, new byte[100_000], Cancel);
        await BackUpAsync("whole.tar");
        var file = _folder.Combine("bad.tar");
        await SpoilAsync(_folder.Combine("whole.tar"), file, fault);
        var before = await FiguresAsync();

        database.Source.Clear();
        await Assert.ThrowsAsync<LoadException>(() => new RestoreBackup(database.ConnectionString, Store).RunAsync(file, replaces: true, Cancel));

        Assert.Equal(before, await FiguresAsync());
        Assert.False(File.Exists(_folder.Combine("evil.webp")));
    }

    [Fact]
    public async Task Issues_are_replaced_only_where_that_is_said_and_a_backup_is_never_written_over()
    {
        await BackUpAsync("a.tar");

        var refusal = await Assert.ThrowsAsync<LoadException>(() => RestoreAsync("a.tar", replaces: false));

        Assert.Contains("--replace", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("already", (await Assert.ThrowsAsync<LoadException>(() => BackUpAsync("a.tar"))).Message, StringComparison.Ordinal);
        Assert.Equal(["a.tar"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Combine("a.tar")));
    }

    [Fact]
    public async Task While_somebody_else_is_connected_nothing_is_restored()
    {
        await BackUpAsync("a.tar");
        database.Source.Clear();
        await using var other = GisDatabase.CreateDataSource(database.ConnectionString);
        await using var open = await other.OpenConnectionAsync(Cancel);

        Assert.Contains("Stop the service", (await Assert.ThrowsAsync<LoadException>(() => new RestoreBackup(database.ConnectionString, Store).RunAsync(_folder.Combine("a.tar"), true, Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        await database.ExecuteAsync("insert into \"__EFMigrationsHistory\" (migration_id, product_version) values ('99990101000000_Later', '10.0.0')");
        await BackUpAsync("newer.tar");
        await database.ExecuteAsync("delete from \"__EFMigrationsHistory\" where migration_id like '9999%'");

        Assert.Contains("newer version", (await Assert.ThrowsAsync<LoadException>(() => RestoreAsync("newer.tar"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private DiskPhotoStore Store => new(_folder.Combine("photos"));

    private Task<(Backup Backup, int PhotoCount)> BackUpAsync(string name) => new MakeBackup(database.ConnectionString, Store).RunAsync(_folder.Combine(name), Cancel);

    private async Task RestoreAsync(string name, bool replaces = true)
    {
        // The product is stopped.
        database.Source.Clear();
        await new RestoreBackup(database.ConnectionString, Store).RunAsync(_folder.Combine(name), replaces, Cancel);
    }

    private async Task<(long Issues, long Open, long Rejected, long Wards, string Place, long Accounts, long Later)> FiguresAsync() =>
        (await Count("issue"), await Count("issue where is_open"), await database.ScalarAsync<long>("select coalesce(sum(n), 0)::bigint from issue_count where status = 'REJECTED'"), await Count("ward"),
            await database.ScalarAsync<string>("select name_vi from place"), await Count("data_protection_key"), await Count("pg_class where relname = 'later_version'"));

    private Task<long> Count(string from) => database.ScalarAsync<long>($"select count(*) from {from}");

    private async Task<byte[]> PhotoAsync()
    {
        await using var photo = await Store.OpenAsync(Hash, PhotoSize.Thumb, Cancel);
        var content = new MemoryStream();
        await photo!.CopyToAsync(content, Cancel);
        return content.ToArray();
    }

    private static async Task SpoilAsync(string whole, string file, string fault)
    {
        if (fault == "words")
        {
            await File.WriteAllTextAsync(file, new string('x', 2000), Cancel);
            return;
        }

        if (fault == "cut")
        {
            await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(whole, Cancel))[..^60_000], Cancel);
            return;
        }

        await using var reader = new TarReader(File.OpenRead(whole));
        await using var writer = new TarWriter(File.Create(file));
        while (await reader.GetNextEntryAsync(copyData: true, Cancel) is { } entry)
        {
            if (fault == "damaged dump" && entry.Name == "database.dump")
                entry.DataStream = new MemoryStream([.. "PGDMP"u8, .. new byte[500]]);
            if (fault != "other tar" || entry.Name != "backup.json")
                await writer.WriteEntryAsync(entry, Cancel);
        }

        if (fault == "way out")
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "photos/../../evil.webp") { DataStream = new MemoryStream([1]) }, Cancel);
    }
}
