using GisPlatform.Data;
using GisPlatform.Data.Places;
using GisPlatform.Loader.Murals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Loader.Places;

/// <summary>Loads a place's folder in one transaction: all of it, or nothing. Loading an unchanged folder again does nothing.</summary>
/// <param name="database">A migrated database.</param>
public sealed class LoadPlace(NpgsqlDataSource database)
{
    /// <summary>How many times the progress callback is called.</summary>
    public const int StepCount = 8;

    /// <summary>Loads.</summary>
    /// <param name="folder">The place.</param>
    /// <param name="withDemo">Whether to load <c>demo-issues.csv</c>, <c>crews.csv</c> and <c>murals.csv</c>.</param>
    /// <param name="onStep">Told the name of each step before it begins.</param>
    /// <exception cref="LoadException">A file is malformed, or the database holds another place.</exception>
    public async Task RunAsync(PlaceFolder folder, bool withDemo, Action<string> onStep, CancellationToken cancellationToken)
    {
        await using var context = GisDatabase.CreateContext(database);
        context.Database.SetCommandTimeout(0);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Two loads at once would each see the other's rows half-way.
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('gis-platform load'))", cancellationToken);

        var present = await context.Places.SingleOrDefaultAsync(cancellationToken);
        if (present is not null && present.Code != folder.Code)
            throw new LoadException($"This database holds the place '{present.Code}'. Use another database for '{folder.Code}', or reset this one.");
        var hash = folder.Hash(withDemo);
        if (present?.DataHash == hash)
        {
            onStep($"{folder.Code} is loaded already");
            return;
        }

        onStep("Place");
        await SavePlaceAsync(context, folder, present, hash, withDemo, cancellationToken);
        onStep("Categories");
        await LoadCategories.RunAsync(context, folder, cancellationToken);
        onStep("Wards");
        await LoadWards.RunAsync(context, folder, cancellationToken);
        onStep("Base map");
        await LoadBaseMap.RunAsync(context, folder, cancellationToken);
        onStep("History");
        await LoadHistory.RunAsync(context, folder, cancellationToken);
        onStep("Demonstration issues");
        if (withDemo)
            await LoadDemoIssues.RunAsync(context, folder, cancellationToken);
        onStep("Crews and past Saturdays");
        if (withDemo)
        {
            await LoadCrews.RunAsync(context, folder, cancellationToken);
            await LoadDemoSaturdays.RunAsync(context, cancellationToken);
        }

        onStep("Murals");
        if (withDemo)
            await LoadMurals.RunAsync(context, folder, cancellationToken);

        await transaction.CommitAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"analyze", cancellationToken);
    }

    private static async Task SavePlaceAsync(
        GisDbContext context, PlaceFolder folder, Place? present, string hash, bool withDemo, CancellationToken cancellationToken)
    {
        var place = folder.ReadJson<Place>("place.json");
        if (place.Code != folder.Code)
            throw new LoadException($"{folder.Code}/place.json: 'code' is '{place.Code}', but the folder is '{folder.Code}'.");
        place.DataHash = hash;
        place.HasDemoData = withDemo && folder.Has(LoadDemoIssues.FileName);
        if (present is null)
            context.Add(place);
        else
            context.Entry(present).CurrentValues.SetValues(place);
        await context.SaveChangesAsync(cancellationToken);
    }
}
