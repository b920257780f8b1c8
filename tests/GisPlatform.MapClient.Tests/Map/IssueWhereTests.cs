using System.Diagnostics;
using System.Text.Json;
using GisPlatform.MapClient.Map;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Map;

public sealed class IssueWhereTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task The_map_starts_with_the_very_filter_that_the_list_will_have()
    {
        // state.js makes the tiles' query from the URL before C# is there; IssueWhere makes it from the view afterwards.
        var place = await PlaceAsync();
        var random = new Random(5);
        var links = Enumerable.Range(0, 200).Select(_ => MapUrl.Format(RandomState.Next(random), null)).ToList();

        var fromJs = await RunNodeAsync($$"""
            import { tileQueryOf } from '{{new Uri(Repository.PathOf("map-client", "wwwroot", "map", "state.js"))}}';
            const links = {{JsonSerializer.Serialize(links)}};
            console.log(JSON.stringify(links.map(link => Object.fromEntries(new URLSearchParams(tileQueryOf(link, '{{place.DefaultWardsAsOf.Iso()}}'))))));
            """);

        for (var index = 0; index < links.Count; index++)
        {
            var fromCs = System.Web.HttpUtility.ParseQueryString(IssueWhere.ToTileQuery(MapUrl.Parse($"http://host/{links[index]}"), place));
            var expected = fromCs.AllKeys.ToDictionary(key => key!, key => fromCs[key]!);
            Assert.Equal(expected.OrderBy(pair => pair.Key), fromJs[index].OrderBy(pair => pair.Key));
        }
    }

    [Fact]
    public async Task List_and_tiles_count_the_same_under_every_view()
    {
        var place = await PlaceAsync();
        foreach (var link in new[] { "", "?status=all", "?ward=11404", "?ward=11383&asOf=2026-01-01&status=all", "?category=DRAIN,LAKE&severityMin=2", "?from=2026-06-01&to=2026-10-31&status=all", "?text=ho%20sen&status=all" })
        {
            var state = MapUrl.Parse($"http://host/{link}");
            var list = await Server.DataAsync("query($where: IssueFilter) { issues(where: $where) { totalCount } }", new { where = IssueWhere.ToVariable(state, place) });
            using var tile = await Server.Http.GetAsync(new Uri($"tiles/issues/5/25/14.mvt?{IssueWhere.ToTileQuery(state, place)}", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);

            var count = ClusterCount(await tile.Content.ReadAsByteArrayAsync(Xunit.TestContext.Current.CancellationToken));
            Assert.Equal((link, (int)list["issues"]!["totalCount"]!), (link, count));
            Assert.True(count > 0, link);
        }
    }

    [Fact]
    public async Task Days_begin_at_midnight_of_the_place()
    {
        var where = IssueWhere.ToVariable(MapUrl.Parse("http://host/?from=2026-03-01&to=2026-03-31"), await PlaceAsync());

        Assert.Equal("2026-03-01T00:00:00.0000000+07:00", (string)where["reported"]!["from"]!);
        Assert.Equal("2026-04-01T00:00:00.0000000+07:00", (string)where["reported"]!["before"]!);
    }

    // At zoom 5 the place is one cell: a cluster whose only number is its count. In the tile: value { int64 or uint64 }.
    private static int ClusterCount(byte[] tile)
    {
        for (var index = 0; index < tile.Length - 2; index++)
        {
            // Field 4 of a layer (a value) of 2 or 3 bytes that holds field 4 or 5, a varint.
            if (tile[index] == 0x22 && tile[index + 1] is 2 or 3 && tile[index + 2] is 0x20 or 0x28)
                return tile[index + 3] < 0x80 ? tile[index + 3] : (tile[index + 3] & 0x7f) | (tile[index + 4] << 7);
        }

        return 0;
    }

    private static async Task<List<Dictionary<string, string>>> RunNodeAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", script]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<List<Dictionary<string, string>>>(output)!;
    }
}
