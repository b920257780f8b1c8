using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

public sealed class GetIssueTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task An_issue_is_found_by_id_and_by_reference_in_any_case()
    {
        var reference = await server.Database.ScalarAsync<string>("select reference from issue where is_public limit 1");
        var id = await server.Database.ScalarAsync<Guid>($"select id from issue where reference = '{reference}'");

        foreach (var argument in new[] { $"id: \"{id}\"", $"reference: \"{reference}\"", $"reference: \" {reference.ToLowerInvariant()} \"" })
            Assert.Equal(reference, (string)(await server.DataAsync($"{{ issue({argument}) {{ reference }} }}"))["issue"]!["reference"]!);
    }

    [Theory]
    [InlineData("id: \"00000000-0000-7000-8000-000000000000\"")]
    [InlineData("reference: \"LC-1999-000001\"")]
    public async Task One_that_is_not_there_is_null(string argument) =>
        Assert.Null((await server.DataAsync($"{{ issue({argument}) {{ id }} }}"))["issue"]);

    [Fact]
    public async Task It_tells_its_ward_on_every_date_and_none_before_there_were_wards()
    {
        var reference = await server.Database.ScalarAsync<string>("select reference from issue join ward_part_of using (ward_part_id) where ward_code = '11374' and is_public limit 1");

        var issue = (await server.DataAsync($"{{ issue(reference: \"{reference}\") {{ a: ward(asOf: \"2024-12-31\") {{ name }} b: ward(asOf: \"2025-01-01\") {{ name }} c: ward(asOf: \"2025-07-01\") {{ name validTo }} d: ward(asOf: \"2018-12-31\") {{ name }} }} }}"))["issue"]!;

        Assert.Equal(("Lam Sơn", "An Biên", "An Biên"), ((string)issue["a"]!["name"]!, (string)issue["b"]!["name"]!, (string)issue["c"]!["name"]!));
        Assert.Null(issue["c"]!["validTo"]);
        Assert.Null(issue["d"]);
    }

    [Fact]
    public async Task Its_history_runs_forward_and_ends_where_it_stands()
    {
        var issue = (await server.DataAsync("{ issues(where: { status: [CONFIRMED] }, first: 1) { nodes { status reportedAt resolvedAt history { at role fromStatus toStatus } } } }"))["issues"]!["nodes"]![0]!;

        var history = issue["history"]!.AsArray();
        Assert.Equal("REPORTED", (string)history[0]!["toStatus"]!);
        Assert.Equal((string)issue["status"]!, (string)history[^1]!["toStatus"]!);
        Assert.Equal(history.SkipLast(1).Select(entry => (string)entry!["toStatus"]!), history.Skip(1).Select(entry => (string)entry!["fromStatus"]!));
        Assert.Equal(history.Select(entry => (DateTimeOffset)entry!["at"]!).Order(), history.Select(entry => (DateTimeOffset)entry!["at"]!));
        Assert.Equal((string)history.Single(entry => (string)entry!["toStatus"]! == "DONE")!["at"]!, (string)issue["resolvedAt"]!);
    }

    [Fact]
    public async Task A_duplicate_leads_to_its_original()
    {
        var issue = (await server.DataAsync("{ issues(where: { status: [DUPLICATE] }, first: 1) { nodes { category { code } duplicateOf { reference category { code } } } } }"))["issues"]!["nodes"]![0]!;

        Assert.Equal((string)issue["category"]!["code"]!, (string)issue["duplicateOf"]!["category"]!["code"]!);
    }

    [Fact]
    public async Task Geometry_comes_out_as_GeoJSON_lon_before_lat()
    {
        var data = await server.DataAsync("{ issues(where: { category: [\"LAKE\"] }, first: 100) { nodes { geometry anchor } } }");

        var kinds = data["issues"]!["nodes"]!.AsArray().Select(node => (string)node!["geometry"]!["type"]!).Distinct().Order();
        Assert.Equal(["LineString", "Point", "Polygon"], kinds);
        Assert.All(data["issues"]!["nodes"]!.AsArray(), node => Assert.InRange((double)node!["anchor"]!["coordinates"]![0]!, 106.6, 106.7));
    }
}
