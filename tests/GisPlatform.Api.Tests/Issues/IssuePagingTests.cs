using System.Text.Json.Nodes;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>Pages join without a gap or an overlap, whatever happens between them.</summary>
public sealed class IssuePagingTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Near = "near: { lon: 106.6790, lat: 20.8460, metres: 100000 }";
    private static readonly Point Here = new(106.6790, 20.8460);

    [Theory]
    [InlineData("NEWEST", "")]
    [InlineData("OLDEST", "")]
    [InlineData("SEVERITY", "")]
    [InlineData("REFERENCE", "")]
    [InlineData("NEAREST", Near)]
    [InlineData("NEWEST", "status: [REPORTED, CONFIRMED], severity: { min: 2 }")]
    public async Task All_pages_together_are_the_whole_list_in_order(string order, string where)
    {
        var whole = await PageAsync(order, where, 500, null);
        var pages = new List<JsonNode>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(order, where, 37, after);
            pages.AddRange(page["nodes"]!.AsArray()!);
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                break;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }

        Assert.Equal((int)whole["totalCount"]!, pages.Count);
        Assert.Equal(whole["nodes"]!.AsArray().Select(Reference), pages.Select(Reference));
        AssertSorted(order, pages);
    }

    [Theory]
    [InlineData("NEWEST")]
    [InlineData("SEVERITY")]
    [InlineData("NEAREST")]
    public async Task Issues_added_and_removed_meanwhile_neither_repeat_nor_hide_another(string order)
    {
        var where = order == "NEAREST" ? Near : "";
        var before = (await PageAsync(order, where, 500, null))["nodes"]!.AsArray().Select(Reference).ToList();
        var seen = new List<string>();
        string? after = null;
        for (var number = 0; ; number++)
        {
            var page = await PageAsync(order, where, 50, after);
            seen.AddRange(page["nodes"]!.AsArray().Select(Reference));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                break;
            after = (string)page["pageInfo"]!["endCursor"]!;
            // In front of every list: newest, gravest and right here.
            await AddAsync();
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Except(seen));
    }

    [Fact]
    public async Task A_cursor_of_another_order_or_filter_is_refused()
    {
        var cursor = (string)(await PageAsync("NEWEST", "", 5, null))["pageInfo"]!["endCursor"]!;

        foreach (var (order, where) in new[] { ("OLDEST", ""), ("NEWEST", "severity: { min: 2 }"), ("NEAREST", Near) })
        {
            var error = await server.ErrorAsync($"{{ issues(order: {order}, where: {{ {where} }}, after: \"{cursor}\") {{ totalCount }} }}");
            Assert.Equal(("BAD_USER_INPUT", "after"), (error.Code, error.Field));
            Assert.Contains("another query", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_info_tells_where_the_page_stands()
    {
        var first = (await PageAsync("NEWEST", "", 5, null))["pageInfo"]!;
        var second = (await PageAsync("NEWEST", "", 5, (string)first["endCursor"]!))["pageInfo"]!;
        var empty = (await PageAsync("NEWEST", "text: \"zzzz\"", 5, null))["pageInfo"]!;

        Assert.Equal((true, false), ((bool)first["hasNextPage"]!, (bool)first["hasPreviousPage"]!));
        Assert.Equal((true, true), ((bool)second["hasNextPage"]!, (bool)second["hasPreviousPage"]!));
        Assert.Equal((false, null, null), ((bool)empty["hasNextPage"]!, (string?)empty["startCursor"], (string?)empty["endCursor"]));
    }

    [Fact]
    public async Task Distance_is_in_metres_on_the_sphere()
    {
        var data = await server.DataAsync($"{{ issues(order: NEAREST, where: {{ {Near} }}, first: 20) {{ edges {{ distance node {{ anchor }} }} }} }}");

        foreach (var edge in data["issues"]!["edges"]!.AsArray())
        {
            var at = edge!["node"]!["anchor"]!["coordinates"]!;
            Assert.Equal(AllIssues.Metres(new Point((double)at[0]!, (double)at[1]!), Here), (double)edge["distance"]!, 0.5);
        }
    }

    private async Task<JsonNode> PageAsync(string order, string where, int first, string? after) => (await server.DataAsync(
        $"query($first: Int!, $after: String) {{ issues(order: {order}, where: {{ {where} }}, first: $first, after: $after) {{ totalCount nodes {{ reference reportedAt severity anchor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}",
        new { first, after }))["issues"]!;

    private static string Reference(JsonNode? node) => (string)node!["reference"]!;

    private static void AssertSorted(string order, List<JsonNode> nodes)
    {
        IComparable Key(JsonNode node) => order switch
        {
            "NEWEST" => -((DateTimeOffset)node["reportedAt"]!).UtcTicks,
            "OLDEST" => ((DateTimeOffset)node["reportedAt"]!).UtcTicks,
            "SEVERITY" => -(int)node["severity"]!,
            "NEAREST" => Math.Round(AllIssues.Metres(new Point((double)node["anchor"]!["coordinates"]![0]!, (double)node["anchor"]!["coordinates"]![1]!), Here), 3),
            _ => Reference(node),
        };
        var keys = nodes.ConvertAll(Key);
        Assert.Equal(keys.Order(), keys);
    }

    private async Task AddAsync()
    {
        await using var context = server.Database.CreateContext();
        context.Add(new Issue
        {
            Title = "Mới thêm", Description = "Trong lúc lật trang.", CategoryCode = "DRAIN", Severity = 5,
            Geometry = new Point(Here.X, Here.Y) { SRID = 4326 }, ReportedAt = DateTimeOffset.UtcNow, UpdatedAt = DateTimeOffset.UtcNow,
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
