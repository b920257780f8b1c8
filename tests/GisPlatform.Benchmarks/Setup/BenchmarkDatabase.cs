using GisPlatform.Data;
using GisPlatform.Data.Local;
using GisPlatform.Loader.Places;
using GisPlatform.Loader.Synthetic;
using GisPlatform.Testing;
using Npgsql;

namespace GisPlatform.Benchmarks.Setup;

/// <summary>A cluster of the benchmarks' own, set as the product's.</summary>
internal static class BenchmarkDatabase
{
    private static readonly LocalClusterOptions Options = LocalClusterOptions.Product with { Name = "benchmark-postgres" };

    /// <summary>Lê Chân with as many synthetic issues as asked. It stays for the next run.</summary>
    /// <returns>Connection string.</returns>
    public static async Task<string> StartAsync(int issues, CancellationToken cancellationToken)
    {
        var cluster = await LocalCluster.StartAsync(Repository.PathOf(".local"), Options, cancellationToken);
        var connectionString = cluster.ConnectionString();
        await using var source = GisDatabase.CreateDataSource(connectionString);
        await DatabaseMigrator.MigrateAsync(source, cancellationToken);
        await using var count = source.CreateCommand("select count(*) from issue where origin = 'SYNTHETIC'");
        if ((long)(await count.ExecuteScalarAsync(cancellationToken))! == issues)
            return connectionString;

        await Console.Error.WriteLineAsync($"Preparing {issues:N0} issues (once; some minutes)");
        await using var fresh = await CreateAsync(connectionString, LocalCluster.DefaultDatabase, cancellationToken);
        await new GenerateIssues(fresh).RunAsync(issues, seed: 1, until: new DateOnly(2026, 11, 1), _ => { }, cancellationToken);
        return connectionString;
    }

    /// <summary>A fresh database with Lê Chân and no made-up issue, in place of one of that name.</summary>
    public static async Task<NpgsqlDataSource> CreateAsync(string connectionString, string name, CancellationToken cancellationToken = default)
    {
        await using (var maintenance = NpgsqlDataSource.Create(Renamed("postgres")))
        {
            foreach (var sql in new[] { $"drop database if exists {name} with (force)", $"create database {name}" })
            {
                await using var command = maintenance.CreateCommand(sql);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        var database = GisDatabase.CreateDataSource(Renamed(name));
        await DatabaseMigrator.MigrateAsync(database, cancellationToken);
        await new LoadPlace(database).RunAsync(
            PlaceFolder.Find(Repository.PathOf("data", "places", "le-chan")), withDemo: false, _ => { }, cancellationToken);
        return database;

        string Renamed(string to) => new NpgsqlConnectionStringBuilder(connectionString) { Database = to }.ConnectionString;
    }
}
