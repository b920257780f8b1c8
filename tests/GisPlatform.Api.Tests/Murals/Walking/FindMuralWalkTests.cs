using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals.Walking;

public sealed class FindMuralWalkTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Query = "query($input: MuralWalkInput!) { muralWalk(input: $input) { metres seconds legs { metres seconds line mural { id titleVi status } steps { turn streetVi metres } } } }";

    // At Nghè Temple.
    private static readonly object From = new { lon = 106.6804, lat = 20.8547 };

    [Theory]
    [InlineData(30, true)]
    [InlineData(60, true)]
    [InlineData(60, false)]
    public async Task A_walk_keeps_to_the_time_passes_murals_once_and_ends_where_it_should(int minutes, bool returnToStart)
    {
        var walk = await WalkAsync(new { from = From, minutes, returnToStart });

        var legs = walk["legs"]!.AsArray();
        var murals = legs.Where(leg => leg!["mural"] is not null).Select(leg => (string)leg!["mural"]!["id"]!).ToList();
        Assert.True(murals.Count >= 3);
        Assert.Equal(murals.Count, murals.Distinct().Count());
        Assert.DoesNotContain(legs, leg => (string?)leg!["mural"]?["status"] == "LOST");
        Assert.InRange((int)walk["seconds"]!, 1, minutes * 60);
        Assert.Equal((int)walk["seconds"]!, legs.Sum(leg => (int)leg!["seconds"]!) + (murals.Count * 180));
        Assert.Equal(returnToStart, legs[^1]!["mural"] is null);
        var points = legs.SelectMany(leg => leg!["line"]!["coordinates"]!.AsArray()).ToList();
        Assert.Equal((106.6804, 20.8547), ((double)points[0]![0]!, (double)points[0]![1]!));
        Assert.Contains(legs.SelectMany(leg => leg!["steps"]!.AsArray()), step => (string?)step!["streetVi"] is "Phố Mê Linh" or "Phố Hai Bà Trưng" or "Phố Tô Hiệu");
    }

    [Fact]
    public async Task More_time_passes_no_fewer_murals_and_not_going_back_neither()
    {
        var half = await CountAsync(new { from = From, minutes = 30 });
        var hour = await CountAsync(new { from = From });
        var open = await CountAsync(new { from = From, returnToStart = false });

        Assert.True(half <= hour && hour <= open, $"{half}, {hour}, {open}");
    }

    [Fact]
    public async Task Far_from_everything_there_is_no_walk() =>
        Assert.Empty((await WalkAsync(new { from = new { lon = 105.85, lat = 21.03 } }))["legs"]!.AsArray());

    [Theory]
    [InlineData("minutes: 5", "input.minutes")]
    [InlineData("minutes: 241", "input.minutes")]
    [InlineData("lookMinutes: -1", "input.lookMinutes")]
    public async Task A_figure_out_of_range_is_refused_by_name(string figure, string field) =>
        Assert.Equal(("BAD_USER_INPUT", field), await server.Http.ErrorAsync($"{{ muralWalk(input: {{ from: {{ lon: 106.68, lat: 20.85 }}, {figure} }}) {{ metres }} }}") is var error ? (error.Code, error.Field) : default);

    [Fact]
    public async Task The_page_says_the_same_as_the_API_and_the_GPX_file_holds_the_same_stops()
    {
        var titles = (await WalkAsync(new { from = From }))["legs"]!.AsArray().Where(leg => leg!["mural"] is not null).Select(leg => (string)leg!["mural"]!["titleVi"]!).ToList();

        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync(new Uri("/murals/walk?from=20.8547,106.6804&minutes=60&end=start", UriKind.Relative), TestContext.Current.CancellationToken));
        var gpx = XDocument.Parse(await server.Http.GetStringAsync(new Uri("/murals/walk.gpx?from=20.8547,106.6804&minutes=60&end=start", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains($"{titles.Count} bức tranh · ", page, StringComparison.Ordinal);
        Assert.Contains("class=\"way\"", page, StringComparison.Ordinal);
        XNamespace ns = "http://www.topografix.com/GPX/1/1";
        Assert.Equal(titles.Select((title, index) => $"{index + 1}. {title}"), gpx.Descendants(ns + "wpt").Select(point => point.Element(ns + "name")!.Value));
        Assert.Equal("20.8547 106.6804", gpx.Descendants(ns + "trkpt").First() is var first ? $"{first.Attribute("lat")!.Value} {first.Attribute("lon")!.Value}" : "");
    }

    private async Task<int> CountAsync(object input) => (await WalkAsync(input))["legs"]!.AsArray().Count(leg => leg!["mural"] is not null);

    private async Task<JsonNode> WalkAsync(object input) => (await server.DataAsync(Query, new { input }))["muralWalk"]!;
}
