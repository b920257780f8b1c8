using System.Formats.Tar;
using System.Text.Json;
using System.Text.RegularExpressions;
using GisPlatform.Data;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Loader.Backups;

/// <summary>Makes the database and the photos what they were at the time of a backup; where that fails, the database is as it was.</summary>
/// <param name="connectionString">The database; nobody else may be connected.</param>
/// <param name="store">Where photos lie. Those that are not in the backup stay, until the product deletes what nobody needs.</param>
public sealed partial class RestoreBackup(string connectionString, IPhotoStore store)
{
    /// <summary>Restores it, and brings an older one to this version of the code.</summary>
    /// <param name="file">The file.</param>
    /// <param name="replaces">Whether issues that are in the database may go.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="LoadException">It is no backup, is damaged or of a newer version; there are issues; somebody else is connected; or PostgreSQL's programs are missing or fail.</exception>
    public async Task<Backup> RunAsync(string file, bool replaces, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new LoadException($"There is no file {file}.");
        await using var database = GisDatabase.CreateDataSource(connectionString);
        await DatabaseCheck.EnsureUsableAsync(database, cancellationToken);
        var programs = await PostgresClient.ForAsync(connectionString, database, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("gis-restore-");
        try
        {
            await using var stream = File.OpenRead(file);
            await using var tar = new TarReader(stream);
            var backup = await ReadNoteAsync(tar, database, file, cancellationToken);
            await RefuseOthersAsync(database, replaces, cancellationToken);
            var script = await ReadDumpAsync(tar, programs, folder.FullName, file, cancellationToken);
            await WritePhotosAsync(tar, file, cancellationToken);
            // All or nothing: the database is as it was until the last statement has succeeded.
            await programs.RunAsync("psql",
                ["--no-password", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", "--command=drop schema public cascade", "--command=create schema public", $"--file={script}"], cancellationToken);
            await DatabaseMigrator.MigrateAsync(database, cancellationToken);
            return backup;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Backup> ReadNoteAsync(TarReader tar, NpgsqlDataSource database, string file, CancellationToken cancellationToken)
    {
        var note = await NextAsync(tar, file, cancellationToken);
        if (note?.Name != Backup.Note || note.DataStream is null)
            throw NoBackup(file);
        Backup? backup = null;
        await ReadingAsync(file, async () => backup = await JsonSerializer.DeserializeAsync<Backup>(note.DataStream, cancellationToken: cancellationToken));
        if (backup is null)
            throw NoBackup(file);
        await using var context = GisDatabase.CreateContext(database);
        return backup.Format == Backup.FormatOfNow && context.Database.GetMigrations().Contains(backup.Migration)
            ? backup
            : throw new LoadException($"{file} was made by a newer version of the product ({backup.Migration}). Bring this one up to date first.");
    }

    private static async Task RefuseOthersAsync(NpgsqlDataSource database, bool replaces, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await CountAsync("select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()") is > 0 and var others)
            throw new LoadException($"{others} connections to the database are open. Stop the service (./run) first.");
        if (!replaces && await CountAsync("select count(*) from pg_class where oid = to_regclass('issue')") > 0 && await CountAsync("select count(*) from issue") is > 0 and var issues)
            throw new LoadException($"There are {issues} issues in the database. Say --replace where the backup shall take their place.");

        async Task<long> CountAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
    }

    private static async Task<string> ReadDumpAsync(TarReader tar, PostgresClient programs, string folder, string file, CancellationToken cancellationToken)
    {
        var entry = await NextAsync(tar, file, cancellationToken);
        if (entry?.Name != Backup.Dump)
            throw NoBackup(file);
        var (dump, script) = (Path.Combine(folder, Backup.Dump), Path.Combine(folder, "database.sql"));
        await ReadingAsync(file, () => entry.ExtractToFileAsync(dump, overwrite: false, cancellationToken));
        await programs.RunAsync("pg_restore", ["--no-owner", "--no-privileges", $"--file={script}", dump], cancellationToken);
        return script;
    }

    private async Task WritePhotosAsync(TarReader tar, string file, CancellationToken cancellationToken)
    {
        while (await NextAsync(tar, file, cancellationToken) is { } entry)
        {
            if (PhotoName().Match(entry.Name) is not { Success: true, Groups: var name } || PhotoSizes.All.All(size => size.Word() != name["size"].Value))
                throw NoBackup(file);
            using var content = new MemoryStream();
            await ReadingAsync(file, () => entry.DataStream!.CopyToAsync(content, cancellationToken));
            await store.WriteAsync(name["hash"].Value, PhotoSizes.All.First(size => size.Word() == name["size"].Value), content.ToArray(), cancellationToken);        }
    }

    private static async Task<TarEntry?> NextAsync(TarReader tar, string file, CancellationToken cancellationToken)
    {
        TarEntry? entry = null;
        await ReadingAsync(file, async () => entry = await tar.GetNextEntryAsync(cancellationToken: cancellationToken));
        return entry;
    }

    private static async Task ReadingAsync(string file, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException or JsonException)
        {
            throw new LoadException($"{file} is damaged, or no backup of this product: {exception.Message}", exception);
        }
    }

    private static LoadException NoBackup(string file) => new($"{file} is no backup of this product.");

    [GeneratedRegex("^photos/(?<hash>[0-9a-f]{64})/(?<size>[a-z]+)\\.webp$")]
    private static partial Regex PhotoName();
}
