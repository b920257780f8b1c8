using GisPlatform.Data;
using GisPlatform.Loader.Places;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Loader.Murals;

/// <summary>Adds the made-up murals of <c>murals.csv</c>, and follows changes of the file; one that staff have changed stays as they keep it.</summary>
internal static class LoadMurals
{
    public const string FileName = "murals.csv";

    /// <exception cref="LoadException">The file is malformed; the message names row and column.</exception>
    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        if (!folder.Has(FileName))
            return;
        var art = new MuralArt(folder);
        var now = DateTimeOffset.UtcNow;
        var rows = CsvFile.Read<MuralRow, (MuralRow Row, Data.Murals.Mural Mural)>(folder, FileName, row =>
        {
            // Pictures are drawn later; whether they can be is found out now, while nothing is changed yet.
            art.Of(row);
            return (row, row.ToMural(now));
        });
        if (rows.GroupBy(row => row.Row.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new LoadException($"{folder.Code}/{FileName}: column 'key': '{twice.Key}' stands more than once.");
        var present = await context.Murals.Where(mural => mural.ClientKey!.StartsWith("demo/")).ToDictionaryAsync(mural => mural.ClientKey!, cancellationToken);
        foreach (var (row, mural) in rows)
        {
            if (!present.TryGetValue(row.ClientKey, out var kept))
                context.Add(mural);
            else if (kept.Version == 1)
                row.WriteTo(kept);
        }

        await SaveAsync(context, folder, rows.ToDictionary(row => row.Row.ClientKey, row => row.Row.Key), cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static async Task SaveAsync(GisDbContext context, PlaceFolder folder, Dictionary<string, string> keys, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: "GP001" } refusal)
        {
            // The database names the mural by its id.
            var key = context.ChangeTracker.Entries<Data.Murals.Mural>().Select(entry => entry.Entity)
                .FirstOrDefault(mural => refusal.MessageText.Contains(mural.Id.ToString(), StringComparison.Ordinal))?.ClientKey;
            throw new LoadException($"{folder.Code}/{FileName}, row '{(key is null ? "?" : keys[key])}', column 'geometry': {refusal.MessageText}. Nothing was changed.", exception);
        }
    }
}
