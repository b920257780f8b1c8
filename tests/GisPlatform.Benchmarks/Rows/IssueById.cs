using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using Npgsql;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>One issue by its id.</summary>
internal static class IssueById
{
    private const string Document = "query($id: ID!) { issue(id: $id) { reference title description status severity reportedAt geometry ward { name } category { nameVi } } }";

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        await using var command = new NpgsqlCommand(
            "select array(select id from issue where is_public and origin = 'SYNTHETIC' order by md5(reference) limit 1000)", await bench.Database.OpenConnectionAsync());
        var ids = (Guid[])(await command.ExecuteScalarAsync())!;
        await command.Connection!.DisposeAsync();
        await bench.AskAsync(Request(ids[0]));
        // On one id, with a plan that is made once: the reference has it as good as can be.
        await bench.GetIssue.RunAsync($"{ids[0]}", null, CancellationToken.None);
        var script = $"{bench.Capture.LastAsScript("")};";
        var comparison = await bench.Rounds.CompareAsync(
            async () => (await bench.Http.RunAsync(number => Request(ids[number % ids.Length]), bench.Clients, bench.Rounds.Seconds)).PerSecond,
            async () => (await bench.Pgbench.RunAsync(script, bench.Clients, bench.Rounds.Seconds)).PerSecond);
        return [comparison.AtLeast(0.25, "issue by id", "/s", "≥ 0.25 of pgbench")];
    }

    private static HttpRequestMessage Request(Guid id) => Bench.Query(Document, new { id });
}
