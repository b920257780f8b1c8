using System.Diagnostics;
using GisPlatform.Testing;
using Npgsql;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>However many issues a query nests through, the statements stay few.</summary>
public sealed class StatementCountTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("{ issues(first: 100) { nodes { title category { code nameVi } ward { code name } } } }", 3)]
    [InlineData("{ issues(first: 100) { nodes { category { code } ward { code } history { at toStatus } duplicateOf { reference } } } }", 3)]
    [InlineData("{ wards(asOf: \"2024-12-31\") { name openCount counts { count } } }", 1)]
    public async Task Nested_fields_take_few_statements(string query, int most)
    {
        // Wards and categories are kept for some seconds, and a new connection learns the types: the fewest of some tries count.
        var counts = new List<int>();
        for (var round = 0; round < 4; round++)
            counts.Add(await CountAsync(query));

        Assert.InRange(counts.Min(), 1, most);
    }

    private async Task<int> CountAsync(string query)
    {
        var database = new NpgsqlConnectionStringBuilder(server.Database.ConnectionString).Database;
        var statements = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Tags.Any(tag => tag.Value == database))
                    Interlocked.Increment(ref statements);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await server.DataAsync(query);
        return statements;
    }
}
