using System.Diagnostics;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Local;
using GisPlatform.Loader.Issues;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>COPY into the table of issues, its indexes off: ours finds each ward on the way; psql copies a file that has them.</summary>
internal static class Loading
{
    private const int Count = 200_000;
    private const string Scratch = "gis_scratch";

    private const string Columns = "id, reference, reference_year, reference_number, title, description, category_code, status, severity, geom, "
        + "ward_part_id, residents_group, address, reported_at, updated_at, resolved_at, confirmations, origin, is_public";

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var scratch = await BenchmarkDatabase.CreateAsync(bench.ConnectionString, Scratch);
        await using var context = GisDatabase.CreateContext(scratch);
        var locator = await WardPartLocator.LoadAsync(context, CancellationToken.None);
        var issues = await ReadAsync(bench, locator);
        await ExecuteAsync(scratch, BareTable);
        var place = new BulkPlace("LC", TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
            (await context.Categories.Where(category => category.IsPublic).Select(category => category.Code).ToListAsync()).ToHashSet());
        var file = Path.GetTempFileName();
        try
        {
            await OursAsync(scratch, issues, locator, place);
            await PsqlAsync(bench.ConnectionString, $"\\copy issue ({Columns}) to '{file}' with (format binary)");
            var comparison = await bench.Rounds.CompareAsync(
                () => OursAsync(scratch, issues, locator, place),
                () => TimedAsync(scratch, () => PsqlAsync(bench.ConnectionString, $"\\copy issue ({Columns}) from '{file}' with (format binary)")));
            return [comparison.AtMost(1.25, $"load of {Count:N0} issues with wards assigned (reference: psql \\copy)", "s", "≤ 1.25 × the time")];
        }
        finally
        {
            File.Delete(file);
        }
    }

    // The primary key stays, on both sides: other tables lean on it.
    private const string BareTable = """
        alter table issue disable trigger user;
        alter table issue_event disable trigger user;
        do $$ declare sql text; begin
          for sql in select format('alter table issue drop constraint %I', conname) from pg_constraint where conrelid = 'issue'::regclass and contype = 'f'
            union all select format('drop index %s', indexrelid::regclass) from pg_index
              where indrelid = 'issue'::regclass and not exists (select from pg_constraint where conindid = indexrelid)
          loop execute sql; end loop;
        end $$
        """;

    private static Task<double> OursAsync(NpgsqlDataSource scratch, IReadOnlyList<NewIssue> issues, WardPartLocator locator, BulkPlace place) =>
        TimedAsync(scratch, async () =>
        {
            await using var connection = await scratch.OpenConnectionAsync();
            var located = issues.Select(issue => issue with { WardPartId = locator.Find(issue.Geometry.Coordinate)!.Value });
            await IssueBulkCopy.CopyAsync(connection, located, 1, place, _ => { }, CancellationToken.None);
        });

    private static async Task<double> TimedAsync(NpgsqlDataSource scratch, Func<Task> load)
    {
        await ExecuteAsync(scratch, "truncate issue cascade; checkpoint");
        var clock = Stopwatch.StartNew();
        await load();
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<IReadOnlyList<NewIssue>> ReadAsync(Bench bench, WardPartLocator locator)
    {
        await using var context = GisDatabase.CreateContext(bench.Database);
        return await context.Issues.AsNoTracking().Where(issue => issue.Origin == IssueOrigin.Synthetic).Take(Count).Select(issue => new NewIssue
        {
            Id = issue.Id, Title = issue.Title, Description = issue.Description, CategoryCode = issue.CategoryCode, Status = issue.Status,
            Severity = issue.Severity, Geometry = issue.Anchor, WardPartId = 0, Address = issue.Address, ResidentsGroup = issue.ResidentsGroup,
            ReportedAt = issue.ReportedAt, UpdatedAt = issue.UpdatedAt, ResolvedAt = issue.ResolvedAt, Confirmations = issue.Confirmations,
            Origin = issue.Origin,
        }).ToListAsync();
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        foreach (var statement in sql.StartsWith("truncate", StringComparison.Ordinal) ? sql.Split(';') : [sql])
        {
            await using var command = database.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task PsqlAsync(string connectionString, string command)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        using var process = Process.Start(new ProcessStartInfo(PostgresInstallation.Find().Program("psql"),
            ["-qX", "-v", "ON_ERROR_STOP=1", "-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, "-d", Scratch, "-w", "-c", command])
        {
            Environment = { ["PGPASSWORD"] = settings.Password },
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"psql failed: {command}");
    }
}
