using GisPlatform.Data.Local;
using Npgsql;

namespace GisPlatform.Testing;

/// <summary>The PostgreSQL server of the tests: <c>GIS_TEST_DB</c>, or a cluster of its own below <c>.local/</c>.</summary>
internal static class TestServer
{
    private static readonly Lazy<Task<string>> Connection = new(ConnectAsync);

    /// <summary>Connection string for one of its databases.</summary>
    public static async Task<string> ConnectionStringAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await Connection.Value) { Database = database }.ConnectionString;

    /// <summary>Runs one statement in the maintenance database.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ConnectAsync() =>
        Environment.GetEnvironmentVariable("GIS_TEST_DB") is { Length: > 0 } configured
            ? configured
            : (await LocalCluster.StartAsync(Repository.PathOf(".local"), LocalClusterOptions.Tests)).ConnectionString();
}
