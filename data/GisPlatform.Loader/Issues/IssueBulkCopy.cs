using System.Globalization;
using GisPlatform.Data.Issues;
using Npgsql;
using NpgsqlTypes;

namespace GisPlatform.Loader.Issues;

/// <summary>
/// Loads many issues by binary COPY: triggers off, counts rebuilt at the end, and on a table that at least doubles, indexes and foreign keys put back
/// afterwards. One transaction: a reader sees none of the rows or all of them, counted.
/// </summary>
/// <param name="connection">Open, in a transaction.</param>
public sealed class IssueBulkCopy(NpgsqlConnection connection)
{
    /// <summary>Loads.</summary>
    /// <param name="issues">In the order that references shall count.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="onProgress">Told the number of rows written, now and then.</param>
    /// <returns>The first reference number; the rest follow on.</returns>
    public async Task<int> RunAsync(IEnumerable<NewIssue> issues, int count, Action<int> onProgress, CancellationToken cancellationToken)
    {
        await ExecuteAsync("lock table issue in share row exclusive mode", cancellationToken);
        var extras = await TableExtras.SuspendIfWorthwhileAsync(connection, "issue", count, cancellationToken);
        await ExecuteAsync("alter table issue disable trigger user", cancellationToken);
        var first = await ReserveReferencesAsync(count, cancellationToken);
        await CopyAsync(connection, issues, first, await ReadPlaceAsync(cancellationToken), onProgress, cancellationToken);
        await ExecuteAsync("alter table issue enable trigger user", cancellationToken);
        await extras.RestoreAsync(cancellationToken);
        await ExecuteAsync("select rebuild_issue_counts()", cancellationToken);
        return first;
    }

    /// <summary>The COPY alone: what the benchmark measures against a COPY by psql.</summary>
    public static async Task CopyAsync(
        NpgsqlConnection connection, IEnumerable<NewIssue> issues, int firstNumber, BulkPlace place, Action<int> onProgress,
        CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync("""
            copy issue (id, reference, reference_year, reference_number, title, description, category_code, status, severity, geom,
              ward_part_id, residents_group, address, reported_at, updated_at, resolved_at, confirmations, origin, is_public)
            from stdin (format binary)
            """, cancellationToken);
        writer.Timeout = TimeSpan.Zero;
        var number = firstNumber;
        foreach (var issue in issues)
        {
            var year = TimeZoneInfo.ConvertTime(issue.ReportedAt, place.Zone).Year;
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(issue.Id, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(
                string.Create(CultureInfo.InvariantCulture, $"{place.Prefix}-{year}-{number:D6}"), NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync((short)year, NpgsqlDbType.Smallint, cancellationToken);
            await writer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(issue.Title, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(issue.Description, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(issue.CategoryCode, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(issue.Status, cancellationToken);
            await writer.WriteAsync(issue.Severity, NpgsqlDbType.Smallint, cancellationToken);
            await writer.WriteAsync(issue.Geometry, NpgsqlDbType.Geometry, cancellationToken);
            await writer.WriteAsync(issue.WardPartId, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(issue.ResidentsGroup, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(issue.Address, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(issue.ReportedAt, NpgsqlDbType.TimestampTz, cancellationToken);
            await writer.WriteAsync(issue.UpdatedAt, NpgsqlDbType.TimestampTz, cancellationToken);
            await writer.WriteAsync(issue.ResolvedAt, NpgsqlDbType.TimestampTz, cancellationToken);
            await writer.WriteAsync(issue.Confirmations, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(issue.Origin, cancellationToken);
            await writer.WriteAsync(place.PublicCategories.Contains(issue.CategoryCode), NpgsqlDbType.Boolean, cancellationToken);
            if (++number % 5000 == 0)
                onProgress(number - firstNumber);
        }

        await writer.CompleteAsync(cancellationToken);
        onProgress(number - firstNumber);
    }

    private async Task<int> ReserveReferencesAsync(int count, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select setval('issue_reference_number', nextval('issue_reference_number') + $1 - 1) - $1 + 1", connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = count });
        return (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<BulkPlace> ReadPlaceAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select reference_prefix, time_zone, array(select code from category where is_public) from place", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new BulkPlace(reader.GetString(0), TimeZoneInfo.FindSystemTimeZoneById(reader.GetString(1)),
                reader.GetFieldValue<string[]>(2).ToHashSet())
            : throw new LoadException("No place is loaded: run 'load <place>' first.");
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>What every row of a bulk load needs of its place.</summary>
/// <param name="Prefix">First part of references.</param>
/// <param name="Zone">Time zone that decides the year of a reference.</param>
/// <param name="PublicCategories">Codes of the categories that the public may see.</param>
public sealed record BulkPlace(string Prefix, TimeZoneInfo Zone, IReadOnlySet<string> PublicCategories);
