using System.Formats.Tar;
using System.Text.Json;
using GisPlatform.Data;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Loader.Backups;

/// <summary>Writes all that the product keeps into one file, while it serves.</summary>
/// <param name="connectionString">The database.</param>
/// <param name="store">Where photos lie.</param>
public sealed class MakeBackup(string connectionString, IPhotoStore store)
{
    /// <summary>Writes it.</summary>
    /// <param name="file">The file, which must not be there; only who runs this may read it, for it holds what residents said in confidence.</param>
    /// <returns>What it holds, and how many photos.</returns>
    /// <exception cref="LoadException">The file is there, or PostgreSQL's programs are missing or fail.</exception>
    public async Task<(Backup Backup, int PhotoCount)> RunAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            throw new LoadException($"There is a file {file} already. Choose another name.");
        // It has its name only when all of it is written.
        var unfinished = $"{file}.part";
        var folder = Directory.CreateTempSubdirectory("gis-backup-");
        try
        {
            await using var database = GisDatabase.CreateDataSource(connectionString);
            await DatabaseCheck.EnsureUsableAsync(database, cancellationToken);
            var backup = await LookAsync(database, cancellationToken);
            int photos;
            var dump = Path.Combine(folder.FullName, Backup.Dump);
            await (await PostgresClient.ForAsync(connectionString, database, cancellationToken)).RunAsync("pg_dump", ["--no-password", "--format=custom", "--no-owner", "--no-privileges", $"--file={dump}"], cancellationToken);
            await using (var stream = new FileStream(unfinished, new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }))
            await using (var tar = new TarWriter(stream))
            {
                await AddAsync(tar, Backup.Note, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(backup)), cancellationToken);
                await AddAsync(tar, Backup.Dump, File.OpenRead(dump), cancellationToken);
                photos = await AddPhotosAsync(tar, cancellationToken);
            }

            File.Move(unfinished, file);
            return (backup, photos);
        }
        finally
        {
            folder.Delete(recursive: true);
            File.Delete(unfinished);
        }
    }

    private static async Task<Backup> LookAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var context = GisDatabase.CreateContext(database);
        var migrations = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        return new Backup(Backup.FormatOfNow, DateTimeOffset.UtcNow, migrations.LastOrDefault() ?? throw new LoadException("There is nothing in this database yet."),
            await context.Issues.LongCountAsync(cancellationToken));
    }

    // After the database: what comes up meanwhile is superfluous, and nothing that the database names is missing.
    private async Task<int> AddPhotosAsync(TarWriter tar, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var hash in store.HashesAsync(cancellationToken))
        {
            foreach (var size in PhotoSizes.All)
            {
                // One may be deleted meanwhile.
                if (await store.OpenAsync(hash, size, cancellationToken) is not { } photo)
                    continue;
                var content = new MemoryStream();
                await using (photo)
                    await photo.CopyToAsync(content, cancellationToken);
                content.Position = 0;
                await AddAsync(tar, $"{Backup.Photos}{hash}/{size.Word()}.webp", content, cancellationToken);
            }

            count++;
        }

        return count;
    }

    private static async Task AddAsync(TarWriter tar, string name, Stream content, CancellationToken cancellationToken)
    {
        await using (content)
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content }, cancellationToken);
    }
}
