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
        // Wards and categories are kept for some seconds: the first query reads them.
        await server.DataAsync(query);
        var database = new NpgsqlConnectionStringBuilder(server.Database.ConnectionString).Database;
        var statements = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Tags.Any(tag => tag.Value == database))
                    statements.Add(activity.DisplayName);
            },
        };
        ActivitySource.AddActivityListener(listener);

        await server.DataAsync(query);

        Assert.InRange(statements.Count, 1, most);
    }
}
