using GisPlatform.Api.Issues;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>Counts per ward and category: from the summary, and from the issues themselves.</summary>
internal static class Counts
{
    private const int Changes = 50;
    private const double MostMilliseconds = 1;
    private const string Document = "{ issueCounts(by: [WARD, CATEGORY]) { count ward { code } category } }";
    private const string FromIssues = "select ward_part_id, category_code, count(*) from issue where is_public group by 1, 2";

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await bench.CountIssues.RunAsync(new IssueFilter(), [CountBy.Ward, CountBy.Category], CancellationToken.None);
        var summary = $"{bench.Capture.LastAsScript("")};";
        var comparison = await bench.Rounds.CompareAsync(
            async () => (await bench.Pgbench.RunAsync(summary, 1, bench.Rounds.Seconds)).Milliseconds,
            async () => (await bench.Pgbench.RunAsync($"{FromIssues};", 1, bench.Rounds.Seconds)).Milliseconds);
        var row = comparison.AtMost(double.PositiveInfinity, "counts per ward and category, in the database (reference: counting the issues)", "ms", "≤ 1 ms");
        return [row with { IsMet = comparison.Ours <= MostMilliseconds }, await AfterChangesAsync(bench)];
    }

    // Each change is undone, so that the next run finds the same rows.
    private static async Task<Row> AfterChangesAsync(Bench bench)
    {
        var right = 0;
        for (var change = 0; change < Changes; change++)
        {
            var id = await ScalarAsync<Guid>(bench, $"select id from issue where is_public and category_code = 'DRAIN' and ST_Dimension(geom) = 0 offset {change * 97} limit 1");
            await ExecuteAsync(bench, $"update issue set category_code = 'LITTER' where id = '{id}'");
            right += await TotalAsync(bench, "LITTER") == await ScalarAsync<long>(bench, "select count(*) from issue where category_code = 'LITTER'") ? 1 : 0;
            await ExecuteAsync(bench, $"update issue set category_code = 'DRAIN' where id = '{id}'");
        }

        return new Row("the same right after each change (reference: counting the issues)",
            $"{right} right", $"{Changes} changes", [], "all", right == Changes);
    }

    private static async Task<long> TotalAsync(Bench bench, string category) =>
        (await bench.AskAsync(Bench.Query(Document, new { }))).GetProperty("issueCounts").EnumerateArray()
            .Where(count => count.GetProperty("category").GetString() == category)
            .Sum(count => count.GetProperty("count").GetInt64());

    private static async Task<T> ScalarAsync<T>(Bench bench, string sql)
    {
        await using var command = bench.Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(Bench bench, string sql)
    {
        await using var command = bench.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
