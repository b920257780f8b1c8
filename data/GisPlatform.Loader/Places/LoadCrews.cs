using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Places;

/// <summary>Adds the made-up crews of <c>crews.csv</c>. One that is in the database already stays as the administrator keeps it.</summary>
internal static class LoadCrews
{
    private const string FileName = "crews.csv";

    public static async Task RunAsync(GisDbContext context, PlaceFolder folder, CancellationToken cancellationToken)
    {
        if (!folder.Has(FileName))
            return;
        var crews = CsvFile.Read<CrewRow, Crew>(folder, FileName, row => row.ToCrew());
        var present = await context.Crews.Select(crew => new { crew.ClientKey, crew.Name }).ToListAsync(cancellationToken);
        context.AddRange(crews.Where(crew => !present.Exists(other => other.ClientKey == crew.ClientKey || other.Name == crew.Name)));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
