using System.Reflection;
using GisPlatform.Data;
using GisPlatform.Loader.Issues;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Loader.Synthetic;

/// <summary>Adds made-up issues in bulk, with a short history each.</summary>
/// <param name="database">A database with a place loaded.</param>
public sealed class GenerateIssues(NpgsqlDataSource database)
{
    /// <summary>Generates and loads.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Null: one that no earlier rows have used.</param>
    /// <param name="until">Last day; null: today at the place.</param>
    /// <param name="onProgress">Told the number of rows written.</param>
    /// <exception cref="LoadException">No place is loaded, or rows of that seed are there already.</exception>
    public async Task RunAsync(
        int count, int? seed, DateOnly? until, Action<int> onProgress, CancellationToken cancellationToken)
    {
        await using var context = GisDatabase.CreateContext(database);
        context.Database.SetCommandTimeout(0);
        var place = await context.Places.SingleOrDefaultAsync(cancellationToken)
            ?? throw new LoadException("No place is loaded: run 'load <place>' first.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone);
        var lastDay = until ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone).Date);
        var usedSeed = seed ?? 1 + await context.Issues.CountAsync(
            issue => issue.Origin == Data.Issues.IssueOrigin.Synthetic, cancellationToken);

        var features = await context.BaseMap.AsNoTracking().OrderBy(feature => feature.NameVi).ToListAsync(cancellationToken);
        var locator = await WardPartLocator.LoadAsync(context, cancellationToken);
        var scene = new SyntheticScene(features, locator);
        var source = new SyntheticIssues(scene, zone, usedSeed, count, lastDay);
        await LoadAsync(source, count, usedSeed, onProgress, cancellationToken);
    }

    private async Task LoadAsync(
        SyntheticIssues source, int count, int seed, Action<int> onProgress, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        int first;
        try
        {
            first = await new IssueBulkCopy(connection).RunAsync(source.All(), count, onProgress, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new LoadException($"Issues of seed {seed} are loaded already; choose another --seed.", exception);
        }

        var extras = await TableExtras.SuspendIfWorthwhileAsync(connection, "issue_event", count, cancellationToken);
        await using var history = new NpgsqlCommand(
            EmbeddedSql.Read(Assembly.GetExecutingAssembly(), "Synthetic/SyntheticHistory.sql"), connection)
        {
            CommandTimeout = 0, Parameters = { new() { Value = first }, new() { Value = first + count } },
        };
        await history.ExecuteNonQueryAsync(cancellationToken);
        await extras.RestoreAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await using var analyze = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }
}
