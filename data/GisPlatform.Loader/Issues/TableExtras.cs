using Npgsql;

namespace GisPlatform.Loader.Issues;

/// <summary>
/// Takes indexes and foreign keys off a table for a load and puts them back from their own definitions: all rows at once is
/// many times quicker than row by row, and the transaction fails as a whole if a row breaks a rule.
/// </summary>
internal sealed class TableExtras
{
    private const int TooFewToMatter = 20_000;
    private readonly NpgsqlConnection _connection;
    private readonly IReadOnlyList<(string Drop, string Create)> _suspended;

    private TableExtras(NpgsqlConnection connection, IReadOnlyList<(string Drop, string Create)> suspended) =>
        (_connection, _suspended) = (connection, suspended);

    /// <summary>Takes them off when the table at least doubles.</summary>
    public static async Task<TableExtras> SuspendIfWorthwhileAsync(
        NpgsqlConnection connection, string table, int newRows, CancellationToken cancellationToken)
    {
        if (newRows < TooFewToMatter || newRows < await CountAsync(connection, table, cancellationToken))
            return new TableExtras(connection, []);
        var extras = new TableExtras(connection, await ReadAsync(connection, table, cancellationToken));
        foreach (var (drop, _) in extras._suspended)
            await extras.ExecuteAsync(drop, cancellationToken);
        return extras;
    }

    /// <summary>Puts them back.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var (_, create) in _suspended)
            await ExecuteAsync(create, cancellationToken);
    }

    // Indexes of constraints stay: foreign keys of other tables lean on the primary key.
    private static async Task<List<(string Drop, string Create)>> ReadAsync(
        NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        var extras = new List<(string Drop, string Create)>();
        await using var command = new NpgsqlCommand("""
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index
            where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)
            union all
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
              format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where conrelid = $1::regclass and contype = 'f'
            """, connection) { Parameters = { new() { Value = table } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            extras.Add((reader.GetString(0), reader.GetString(1)));
        return extras;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
