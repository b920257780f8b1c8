using System.Text;
using System.Text.Json.Nodes;
using GisPlatform.Api.GraphQL.Rights;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.GraphQL;

/// <summary>Who may use which field: the table is committed, and each cell of it is tried over HTTP.</summary>
public sealed class RightsTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static readonly string TableFile = Repository.PathOf("docs", "rights.md");
    private static readonly AccountRole?[] Roles = [null, AccountRole.Resident, AccountRole.Official, AccountRole.Planner, AccountRole.Admin];

    private ISchema Schema
    {
        get
        {
            var schema = server.Services.GetRequiredService<ISchema>();
            schema.Initialize();
            return schema;
        }
    }

    [Fact]
    public void Every_field_of_query_mutation_and_subscription_says_whom_it_is_for() =>
        Assert.Empty(from field in Fields() where AllowAttribute.Of(field.Field) is null select field.Name);

    [Fact]
    public async Task The_table_of_rights_is_the_committed_one()
    {
        var table = new StringBuilder("""
            # Rights

            Who may use which field of the API. Staff act on issues of their ward or department only; planners and administrators on all.
            This table is printed from the declarations beside the fields, and a test tries each of its cells over HTTP.

            | field | nobody signed in | RESIDENT | OFFICIAL | PLANNER | ADMIN |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (name, field) in Fields())
            table.Append($"| {name} | {string.Join(" | ", Roles.Select(role => Allows(AllowAttribute.Of(field), role) ? "yes" : "–"))} |\n");
        if (Environment.GetEnvironmentVariable("GIS_UPDATE_SCHEMA") == "1")
            await File.WriteAllTextAsync(TableFile, table.ToString(), TestContext.Current.CancellationToken);

        Assert.True(table.ToString() == await File.ReadAllTextAsync(TableFile, TestContext.Current.CancellationToken),
            "docs/rights.md is out of date: run the tests once with GIS_UPDATE_SCHEMA=1, read it, and commit it.");
    }

    [Fact]
    public async Task Each_cell_of_the_table_holds_over_HTTP()
    {
        var rows = (await File.ReadAllLinesAsync(TableFile, TestContext.Current.CancellationToken))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[0], cells => cells[1..]);
        var wrong = new List<string>();
        for (var column = 0; column < Roles.Length; column++)
        {
            var role = Roles[column];
            using var http = role is null ? null : await server.SignInAsync(role.Value, role == AccountRole.Official ? "11377" : null);
            foreach (var (name, field) in Fields().Where(field => !field.Name.StartsWith("subscription", StringComparison.Ordinal)))
            {
                var answer = await (http ?? server.Http).GraphQLAsync(SampleRequest.Of(name, field));
                var codes = answer["errors"]?.AsArray().Select(error => (string)error!["extensions"]!["code"]!).ToList() ?? [];
                Assert.False(codes.Contains("GRAPHQL_VALIDATION_FAILED") || codes.Contains("INTERNAL_ERROR"), $"{SampleRequest.Of(name, field)}: {answer.ToJsonString()}");
                var refusal = role is null ? "UNAUTHENTICATED" : "FORBIDDEN";
                if (codes.Contains(refusal) == (rows[name][column] == "yes"))
                    wrong.Add($"{name} as {role?.ToString() ?? "nobody"}: {answer.ToJsonString()}");
            }
        }

        Assert.Empty(wrong);
    }

    private IEnumerable<(string Name, FieldType Field)> Fields() =>
        from root in new (string Kind, IObjectGraphType? Type)[] { ("query", Schema.Query), ("mutation", Schema.Mutation), ("subscription", Schema.Subscription) }
        where root.Type is not null
        from field in root.Type.Fields
        orderby root.Kind == "query" ? 0 : root.Kind == "mutation" ? 1 : 2, field.Name
        select ($"{root.Kind} {field.Name}", field);

    private static bool Allows(Audience? audience, AccountRole? role) => audience switch
    {
        Audience.Everyone => true,
        Audience.Staff => role >= AccountRole.Official,
        Audience.Planners => role >= AccountRole.Planner,
        Audience.Admins => role >= AccountRole.Admin,
        _ => false,
    };
}
