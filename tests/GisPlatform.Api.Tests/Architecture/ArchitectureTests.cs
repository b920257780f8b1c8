using System.Reflection;
using System.Text.RegularExpressions;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Architecture;

/// <summary>Who may know whom, held against the source and the compiled assemblies.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Features = ["Issues", "Hotspots", "Saturdays", "Wards", "Places", "Tiles", "Health", "Site", "Mail", "Followers", "Live", "Abuse", "Photos", "Common", "Accounts", "Categories", "Murals"];

    [Fact]
    public void The_GraphQL_engine_is_named_in_one_folder_alone()
    {
        var elsewhere = from file in Sources("api").Concat(Sources("data"))
                        where !file.StartsWith(Path.Combine("api", "GraphQL"), StringComparison.Ordinal)
                        from line in File.ReadLines(Repository.PathOf(file))
                        where EngineUse().IsMatch(line)
                        select $"{file}: {line.Trim()}";

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void No_feature_knows_GraphQL()
    {
        var offenders = from file in Sources("api")
                        where Features.Any(feature => file.StartsWith(Path.Combine("api", feature), StringComparison.Ordinal))
                        where File.ReadAllText(Repository.PathOf(file)).Contains("GisPlatform.Api.GraphQL", StringComparison.Ordinal)
                        select file;

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("GisPlatform.MapClient")]
    [InlineData("GisPlatform.MapClient.Staff", "GisPlatform.MapClient")]
    [InlineData("GisPlatform.MapClient.Start", "GisPlatform.MapClient", "GisPlatform.MapClient.Staff")]
    public void A_part_of_the_client_knows_neither_api_nor_data_nor_a_part_that_is_fetched_later(string part, params string[] known)
    {
        var referenced = Assembly.Load(part).GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        Assert.Equal(known, referenced.Where(name => name.StartsWith("GisPlatform", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(referenced, name => name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("NetTopologySuite", StringComparison.Ordinal) || name.StartsWith("GraphQL", StringComparison.Ordinal));
    }

    [Fact]
    public void The_api_calls_nothing_of_the_client()
    {
        var compiled = typeof(Program).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(compiled, name => name.StartsWith("GisPlatform.MapClient", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_knows_no_other_part() => Assert.DoesNotContain(typeof(Data.GisDbContext).Assembly.GetReferencedAssemblies(),
        (AssemblyName assembly) => assembly.Name!.StartsWith("GisPlatform", StringComparison.Ordinal));

    [Fact]
    public void MapLibre_is_named_in_the_map_folder_alone()
    {
        var elsewhere = from file in Directory.GetFiles(Repository.PathOf("map-client"), "*", SearchOption.AllDirectories)
                        let path = Path.GetRelativePath(Repository.PathOf("map-client"), file)
                        where Path.GetExtension(path) is ".js" or ".cs" or ".razor" && !IsBuilt(path)
                        where !path.StartsWith(Path.Combine("wwwroot", "map"), StringComparison.Ordinal)
                        where File.ReadAllText(file).Contains("maplibre", StringComparison.Ordinal)
                        select path;

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void A_use_case_a_field_an_operation_and_a_test_share_one_name()
    {
        var operations = ClientParts.SelectMany(part => MapClient.Api.Operations.NamesIn(part).Select(name => (Name: name, Part: part))).ToList();

        Assert.Distinct(operations.Select(operation => operation.Name));
        Assert.All(operations, operation => Assert.Matches($"^(query|mutation|subscription) {operation.Name}\\b", MapClient.Api.Operations.Read(operation.Name, operation.Part)));
        Assert.All(operations.Select(operation => operation.Name), name => Assert.Contains(Directory.GetFiles(Repository.PathOf("map-client"), $"{name}.graphql", SearchOption.AllDirectories),
            file => File.Exists(Path.ChangeExtension(file, ".cs"))));
    }

    [Fact]
    public void A_fragment_has_the_name_of_the_record_that_it_fills_and_says_once_what_several_texts_select()
    {
        var texts = Directory.GetFiles(Repository.PathOf("map-client"), "*.graphql", SearchOption.AllDirectories).Where(file => !IsBuilt(Path.GetRelativePath(Repository.Root, file)))
            .ToDictionary(file => file, File.ReadAllText);
        var records = Sources("map-client").Select(file => File.ReadAllText(Repository.PathOf(file))).ToList();

        foreach (var fragment in texts.Keys.Where(file => file.EndsWith(".fragment.graphql", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(fragment)[..^".fragment.graphql".Length];
            Assert.StartsWith($"fragment {name} on ", texts[fragment], StringComparison.Ordinal);
            Assert.Contains(records, text => text.Contains($"record {name}(", StringComparison.Ordinal));
            Assert.True(texts.Values.Sum(text => Regex.Count(text, $"\\.\\.\\.{name}\\b")) > 1, $"{name} is named once only.");
        }
    }

    [Fact]
    public void Half_of_the_source_files_are_under_60_lines_and_none_is_over_400()
    {
        var lengths = Sources("api").Concat(Sources("data")).Concat(Sources("map-client"))
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal))
            .Select(file => File.ReadLines(Repository.PathOf(file)).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, 60);
        Assert.InRange(lengths[^1], 1, 400);
    }

    private static IEnumerable<Assembly> ClientParts => [typeof(MapClient.Map.MapState).Assembly, typeof(MapClient.Staff.Accounts.SignInPage).Assembly];

    private static IEnumerable<string> Sources(string folder) =>
        from file in Directory.GetFiles(Repository.PathOf(folder), "*.*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file)
        where Path.GetExtension(path) is ".cs" or ".razor" or ".sql" && !IsBuilt(path)
        select path;

    private static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "lib");

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?GraphQL|\bglobal::GraphQL\b|""GraphQL[""\.]")]
    private static partial Regex EngineUse();
}
