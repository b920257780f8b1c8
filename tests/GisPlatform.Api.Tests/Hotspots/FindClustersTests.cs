using System.Globalization;
using System.Text.Json.Nodes;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Hotspots;

public sealed class FindClustersTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Fields = "clusters(eps: $eps, minPoints: $minPoints) { eps minPoints reason noiseCount totalCount nodes { number count openCount hull centre category categoryCount firstReport lastReport issues(first: 100) { id isOpen reportedAt category { code } anchor } } }";

    [Theory]
    [InlineData(60, 5)]
    [InlineData(120, 4)]
    public async Task Clusters_are_those_of_ST_ClusterDBSCAN_in_metres(double eps, int minPoints)
    {
        var found = await FindAsync(eps, minPoints);
        var plane = new LocalPlane(new Coordinate(106.68, 20.84));

        var expected = await server.Database.ScalarAsync<string>(FormattableString.Invariant($"""
            select string_agg(n || ' ' || open || ' ' || first || ' ' || last, '; ' order by n desc, first) from (
              select count(*) as n, count(*) filter (where is_open) as open, extract(epoch from min(reported_at))::bigint as first, extract(epoch from max(reported_at))::bigint as last
              from (select *, ST_ClusterDBSCAN(ST_MakePoint(ST_X(anchor) * {plane.MetresPerLon}, ST_Y(anchor) * {plane.MetresPerLat}), {eps}, {minPoints}) over (order by ST_X(anchor), ST_Y(anchor)) as cid
                    from issue where is_public) as clustered
              where cid is not null group by cid) as told
            """));

        Assert.Equal(expected, string.Join("; ", found["nodes"]!.AsArray()
            .Select(cluster => (Count: (int)cluster!["count"]!, Open: (int)cluster["openCount"]!, First: Seconds(cluster["firstReport"]!), Last: Seconds(cluster["lastReport"]!)))
            .OrderByDescending(row => row.Count).ThenBy(row => row.First).Select(row => $"{row.Count} {row.Open} {row.First} {row.Last}")));
        Assert.Equal((int)found["totalCount"]!, found["nodes"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_cluster_names_its_issues_open_ones_first_and_its_hull_holds_them()
    {
        foreach (var cluster in (await FindAsync(80, 5))["nodes"]!.AsArray())
        {
            var issues = cluster!["issues"]!.AsArray().Select(issue => issue!).ToList();
            var hull = TestGeometry.Read(cluster["hull"]!).Buffer(0.000001);

            Assert.Equal((int)cluster["count"]!, issues.Count);
            Assert.Equal((int)cluster["openCount"]!, issues.TakeWhile(issue => (bool)issue["isOpen"]!).Count());
            Assert.All(issues, issue => Assert.True(hull.Covers(TestGeometry.Read(issue["anchor"]!))));
            Assert.Equal(issues.GroupBy(issue => (string)issue["category"]!["code"]!).Max(group => group.Count()), (int)cluster["categoryCount"]!);
            Assert.Equal((int)cluster["categoryCount"]!, issues.Count(issue => (string)issue["category"]!["code"]! == (string)cluster["category"]!));
        }
    }

    [Fact]
    public async Task A_cluster_counts_its_issues_by_the_steps_of_the_analysis_and_its_hull_filters_for_them()
    {
        var today = DateTime.UtcNow.AddHours(7);
        var analysis = (await server.DataAsync(
            "query($from: Date!, $to: Date!) { hotspots(input: { period: { from: $from, to: $to }, trendStep: MONTH }) { steps { from to } clusters(eps: 120) { nodes { count counts hull issues(first: 100) { reportedAt } } } } }",
            new { from = today.AddYears(-1).ToString("yyyy-MM-dd"), to = today.ToString("yyyy-MM-dd") }))["hotspots"]!;
        var steps = analysis["steps"]!.AsArray().Select(step => (From: DateOnly.Parse((string)step!["from"]!), To: DateOnly.Parse((string)step["to"]!))).ToList();

        foreach (var cluster in analysis["clusters"]!["nodes"]!.AsArray().Select(node => node!))
        {
            var days = cluster["issues"]!.AsArray().Select(issue => DateOnly.FromDateTime(DateTimeOffset.Parse((string)issue!["reportedAt"]!, CultureInfo.InvariantCulture).UtcDateTime.AddHours(7))).ToList();
            Assert.Equal(steps.Select(step => days.Count(day => day >= step.From && day <= step.To)), cluster["counts"]!.AsArray().Select(count => (int)count!));
            Assert.IsType<Polygon>(TestGeometry.Read(cluster["hull"]!));
            Assert.InRange(
                (int)(await server.DataAsync("query($within: GeoJSON!, $from: DateTime!) { issues(where: { within: $within, reported: { from: $from } }) { totalCount } }",
                    new { within = cluster["hull"], from = today.AddYears(-1).AddDays(-1) }))["issues"]!["totalCount"]!,
                (int)cluster["count"]!, 400);
        }
    }

    [Fact]
    public async Task Radius_and_number_are_chosen_from_the_data_and_the_answer_says_how()
    {
        var found = await FindAsync(null, null);

        Assert.Equal(KDistance.MinPoints((int)await server.Database.ScalarAsync<long>("select count(*) from issue where is_public")), (int)found["minPoints"]!);
        Assert.InRange((double)found["eps"]!, 20, 250);
        Assert.Contains("knee", (string)found["reason"]!, StringComparison.Ordinal);
        Assert.InRange((int)found["totalCount"]!, 2, 60);
    }

    [Fact]
    public async Task Fewer_issues_than_make_a_cluster_give_none_and_a_sentence()
    {
        var found = (await server.DataAsync("{ hotspots(input: { where: { text: \"khong co chu nao nhu the\" } }) { clusters { totalCount noiseCount reason nodes { number } } } }"))["hotspots"]!["clusters"]!;

        Assert.Equal((0, 0), ((int)found["totalCount"]!, (int)found["noiseCount"]!));
        Assert.StartsWith("Only 0 issues", (string)found["reason"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eps: 4", "eps")]
    [InlineData("eps: 1001", "eps")]
    [InlineData("minPoints: 1", "minPoints")]
    public async Task Figures_out_of_range_are_refused_by_name(string arguments, string field)
    {
        var error = await server.ErrorAsync($"{{ hotspots(input: {{}}) {{ clusters({arguments}) {{ totalCount }} }} }}");

        Assert.Equal(("BAD_USER_INPUT", field), (error.Code, error.Field));
    }

    private static long Seconds(JsonNode instant) => DateTimeOffset.Parse((string)instant!, CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    private async Task<JsonNode> FindAsync(double? eps, int? minPoints) => (await server.DataAsync(
        $"query($eps: Float, $minPoints: Int, $to: Date!) {{ hotspots(input: {{ period: {{ from: \"2019-01-01\", to: $to }} }}) {{ {Fields} }} }}",
        new { eps, minPoints, to = DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd") }))["hotspots"]!["clusters"]!;
}
