using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Tiles;

public sealed class TileEndpointTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("issues/17/0/0", "z", "0 to 16")]
    [InlineData("issues/-1/0/0", "z", "0 to 16")]
    [InlineData("issues/x/0/0", "z", "0 to 16")]
    [InlineData("issues/3/8/0", "x", "0 to 7")]
    [InlineData("issues/3/0/8", "y", "0 to 7")]
    [InlineData("issues/3/1.5/0", "x", "0 to 7")]
    [InlineData("issues/3/99999999999/0", "x", "0 to 7")]
    public async Task A_tile_that_cannot_be_is_refused_by_name(string address, string field, string told)
    {
        var problem = await ProblemAsync($"tiles/{address}.mvt", HttpStatusCode.BadRequest);

        Assert.Equal(("BAD_USER_INPUT", field), ((string)problem["code"]!, (string)problem["field"]!));
        Assert.Contains(told, (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains(address, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status=NOPE", "status")]
    [InlineData("category=nope", "where.category")]
    [InlineData("ward=11368&asOf=2026-01-01", "where.ward")]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("from=2026-13-01", "from")]
    [InlineData("severityMin=high", "severityMin")]
    [InlineData("severityMin=9", "where.severity")]
    [InlineData("from=2026-02-01&to=2026-01-01", "where.reported")]
    public async Task A_filter_that_makes_no_sense_is_refused_by_name(string query, string field)
    {
        var problem = await ProblemAsync($"tiles/issues/10/815/451.mvt?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(("BAD_USER_INPUT", field), ((string)problem["code"]!, (string)problem["field"]!));
    }

    [Theory]
    [InlineData("tiles/nope/1/1/1.mvt")]
    [InlineData("tiles/nope.json")]
    public async Task An_unknown_layer_is_404_and_names_those_that_exist(string path)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.NotFound);

        Assert.Contains("wards, issues, basemap", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wards", "wards", "ward_labels")]
    [InlineData("issues", "clusters", "issues", "shapes")]
    [InlineData("basemap", "basemap", "labels")]
    public async Task TileJSON_describes_each_layer_so_that_its_tiles_can_be_fetched(string layer, params string[] sourceLayers)
    {
        var json = (await server.Http.GetFromJsonAsync<JsonObject>(new Uri($"tiles/{layer}.json?asOf=2024-12-31", UriKind.Relative), TestContext.Current.CancellationToken))!;

        Assert.Equal("3.0.0", (string)json["tilejson"]!);
        Assert.Equal(sourceLayers, json["vector_layers"]!.AsArray().Select(entry => (string)entry!["id"]!));
        Assert.Equal(16, (int)json["maxzoom"]!);
        Assert.Contains("OpenStreetMap", (string)json["attribution"]!, StringComparison.Ordinal);
        var template = (string)json["tiles"]![0]!;
        using var tile = await server.Http.GetAsync(new Uri(template.Replace("{z}", "10").Replace("{x}", "815").Replace("{y}", "451")), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, tile.StatusCode);

        var fields = json["vector_layers"]!.AsArray().ToDictionary(entry => (string)entry!["id"]!, entry => entry!["fields"]!.AsObject().Select(field => field.Key).ToHashSet());
        foreach (var zoom in new[] { 13, 16 })
        {
            var decoded = await TestTile.AtAsync(server, layer, zoom, 106.6785, 20.8419, layer == "wards" ? "?asOf=2024-12-31" : "");
            foreach (var source in sourceLayers)
                Assert.All(decoded[source], feature => Assert.Subset(fields[source], feature.Attributes.GetNames().ToHashSet()));
        }
    }

    [Fact]
    public async Task Ward_tiles_show_the_wards_of_the_date_and_each_name_once()
    {
        foreach (var (asOf, count) in new[] { ("2024-12-31", 15), ("2025-03-01", 7), ("2026-01-01", 2) })
        {
            var tiles = await TestTile.AllAsync(server, "wards", 13, $"?asOf={asOf}");
            Assert.Equal(count, tiles.SelectMany(tile => tile["ward_labels"]).Count());
            Assert.Equal(count, tiles.SelectMany(tile => tile["wards"]).Select(ward => (string)ward.Attributes["code"]).Distinct().Count());
        }
    }

    [Fact]
    public async Task The_base_map_has_streets_water_railway_and_landmarks_with_both_names()
    {
        var tiles = await TestTile.AllAsync(server, "basemap", 13);

        var kinds = tiles.SelectMany(tile => tile["basemap"].Concat(tile["labels"])).Select(feature => (string)feature.Attributes["kind"]).Distinct().Order();
        Assert.Equal(["lake", "landmark", "railway", "river", "street"], kinds);
        Assert.All(tiles.SelectMany(tile => tile["labels"]), label => Assert.NotEmpty((string)label.Attributes["name_vi"] + (string)label.Attributes["name_en"]));
    }

    [Fact]
    public async Task A_tile_far_away_is_empty()
    {
        using var response = await server.Http.GetAsync(new Uri("tiles/issues/10/1/1.mvt", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private async Task<JsonObject> ProblemAsync(string path, HttpStatusCode status)
    {
        using var response = await server.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }
}
