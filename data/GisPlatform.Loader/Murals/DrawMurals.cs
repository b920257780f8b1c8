using GisPlatform.Data;
using GisPlatform.Data.Murals;
using GisPlatform.Loader.Places;
using GisPlatform.PhotoStore;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Loader.Murals;

/// <summary>
/// Draws the pictures of demonstration murals into the photo store, as uploads are drawn, and gives them to their murals. What is there already is
/// left alone, so this can be broken off and begun again; murals that staff have changed keep the photos that they have.
/// </summary>
/// <param name="database">A database with the place in it.</param>
/// <param name="store">Where photos lie.</param>
public sealed class DrawMurals(NpgsqlDataSource database, IPhotoStore store)
{
    private const string Credit = "Hình minh họa của dự án";

    /// <summary>Draws.</summary>
    /// <param name="folder">The place.</param>
    /// <param name="onStep">Told before each mural how many are done, of how many.</param>
    /// <exception cref="LoadException">A file is malformed.</exception>
    public async Task RunAsync(PlaceFolder folder, Action<int, int> onStep, CancellationToken cancellationToken)
    {
        if (!folder.Has(LoadMurals.FileName))
            return;
        var art = new MuralArt(folder);
        var rows = CsvFile.Read<MuralRow, (string Key, IReadOnlyList<byte[]> Pictures)>(folder, LoadMurals.FileName, row => (row.ClientKey, art.Of(row)));
        for (var i = 0; i < rows.Count; i++)
        {
            onStep(i, rows.Count);
            await GiveAsync(rows[i].Key, rows[i].Pictures, cancellationToken);
        }
    }

    private async Task GiveAsync(string key, IReadOnlyList<byte[]> pictures, CancellationToken cancellationToken)
    {
        await using var context = GisDatabase.CreateContext(database);
        var wanted = pictures.Select(MuralArt.HashOf).ToList();
        var untouched = await context.Murals.AsNoTracking().Include(mural => mural.Photos).FirstOrDefaultAsync(mural => mural.ClientKey == key && mural.Version == 1, cancellationToken);
        if (untouched is null)
            return;
        foreach (var (picture, hash) in pictures.Zip(wanted))
        {
            if (!await IsThereAsync(context, hash, cancellationToken))
                await context.StorePhotoAsync(store, hash, DrawnPhoto.Draw(picture), DateTimeOffset.UtcNow, cancellationToken);
        }

        if (untouched.Photos.OrderBy(photo => photo.Position).Select(photo => photo.Hash).SequenceEqual(wanted))
            return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Held, for an official may be at it.
        if (await context.Murals.FromSql($"select * from mural where client_key = {key} and version = 1 for no key update").FirstOrDefaultAsync(cancellationToken) is not { } mural)
            return;
        await context.MuralPhotos.Where(photo => photo.MuralId == mural.Id).ExecuteDeleteAsync(cancellationToken);
        mural.Photos.AddRange(wanted.Select((hash, position) => new MuralPhoto { Hash = hash, Position = position, Credit = Credit, AddedAt = DateTimeOffset.UtcNow }));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> IsThereAsync(GisDbContext context, string hash, CancellationToken cancellationToken)
    {
        if (!await context.PhotoFiles.AnyAsync(file => file.Hash == hash, cancellationToken))
            return false;
        // Written last: where it is, the others are.
        await using var file = await store.OpenAsync(hash, PhotoSize.Thumb, cancellationToken);
        return file is not null;
    }
}
