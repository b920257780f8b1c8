using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Data;

/// <summary>Brings a database to this version of the code.</summary>
public static class DatabaseMigrator
{
    /// <summary>
    /// Runs the migrations, then applies every file of <c>Sql/</c> again: functions and triggers need no migration of their own.
    /// Safe to repeat, and to run from several processes at once.
    /// </summary>
    /// <exception cref="DatabaseSetupException">The database cannot be reached or has no PostGIS.</exception>
    public static async Task MigrateAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken = default)
    {
        await DatabaseCheck.EnsureUsableAsync(dataSource, cancellationToken);
        await using (var context = GisDatabase.CreateContext(dataSource))
            await context.Database.MigrateAsync(cancellationToken);
        await dataSource.ReloadTypesAsync(cancellationToken);

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync("select pg_advisory_xact_lock(hashtext('gis-platform sql'))");
        // Functions call each other in any order of files.
        await ExecuteAsync("set local check_function_bodies = off");
        foreach (var (_, sql) in EmbeddedSql.ReadAll(typeof(DatabaseMigrator).Assembly, "Sql/"))
            await ExecuteAsync(sql);
        await transaction.CommitAsync(cancellationToken);

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
