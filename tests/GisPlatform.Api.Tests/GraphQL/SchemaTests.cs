using GisPlatform.Testing;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.GraphQL;

/// <summary>The contract is a file that is committed; a change of it shows in review.</summary>
public sealed class SchemaTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static readonly string SchemaFile = Repository.PathOf("api", "GraphQL", "schema.graphql");

    [Fact]
    public async Task The_printed_schema_is_the_committed_one()
    {
        var printed = server.Services.GetRequiredService<ISchema>().Print().ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("GIS_UPDATE_SCHEMA") == "1")
            await File.WriteAllTextAsync(SchemaFile, printed, TestContext.Current.CancellationToken);

        Assert.True(printed == await File.ReadAllTextAsync(SchemaFile, TestContext.Current.CancellationToken),
            "api/GraphQL/schema.graphql is out of date: run the tests once with GIS_UPDATE_SCHEMA=1 and commit it.");
    }

    [Fact]
    public void Every_type_and_field_of_ours_is_described()
    {
        var schema = server.Services.GetRequiredService<ISchema>();
        var bare = from type in schema.AllTypes
                   where !type.Name.StartsWith("__", StringComparison.Ordinal) && type is IComplexGraphType
                   from field in ((IComplexGraphType)type).Fields
                   where string.IsNullOrWhiteSpace(field.Description) || string.IsNullOrWhiteSpace(type.Description)
                   select $"{type.Name}.{field.Name}";

        Assert.Empty(bare);
    }
}
