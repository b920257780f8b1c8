using Npgsql;

namespace GisPlatform.Api.Common;

/// <summary>Tells whether anything in the database may have changed.</summary>
/// <remarks>
/// A snapshot (its oldest and newest transactions, and those between that are still under way) says what a reader sees: two equal
/// snapshots see the same rows. Unlike a counter it needs no write, and it cannot run ahead of a transaction that is yet to commit.
/// It also changes when some other table or database of the server is written to; then what was kept is made once more than needed.
/// Source: PostgreSQL 15 manual, 9.76 "Transaction ID and Snapshot Information Functions".
/// </remarks>
public sealed class DatabaseVersion(NpgsqlDataSource database)
{
    /// <summary>The present snapshot.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select pg_current_snapshot()::text");
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
