using System.Globalization;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>The same clusters as PostGIS finds.</summary>
public sealed class DbscanTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    [Theory]
    [InlineData(1, 400, 30, 5)]
    [InlineData(2, 1500, 25, 4)]
    [InlineData(3, 1500, 60, 12)]
    [InlineData(4, 600, 40, 2)]
    [InlineData(5, 3000, 15, 6)]
    public async Task Clusters_are_those_of_ST_ClusterDBSCAN(int seed, int count, double eps, int minPoints)
    {
        var (x, y) = Points(seed, count);

        var own = Dbscan.Run(x, y, eps, minPoints);

        Assert.Equal(Partition(await PostGisAsync(x, y, eps, minPoints)), Partition(own));
        Assert.Contains(Dbscan.Noise, own);
        Assert.True(own.Max() > 1);
    }

    [Fact]
    public async Task A_point_between_two_clusters_goes_to_the_one_whose_core_comes_first()
    {
        // Two cores at 0 and at 20, each with three more beside it, and a point at 10 that both reach and that has too few of its own.
        double[] x = [20, 25, 25, 25, 10, 0, -5, -5, -5];
        double[] y = [0, 0, 3, -3, 0, 0, 0, 3, -3];

        var own = Dbscan.Run(x, y, 10, 5);

        Assert.Equal(own[5], own[4]);
        Assert.NotEqual(own[0], own[4]);
        Assert.Equal(Partition(await PostGisAsync(x, y, 10, 5)), Partition(own));
    }

    [Fact]
    public void The_order_of_the_points_changes_nothing()
    {
        var (x, y) = Points(6, 2_000);
        var shuffled = Enumerable.Range(0, x.Length).ToArray();
        new Random(1).Shuffle(shuffled);

        var straight = Dbscan.Run(x, y, 25, 5);
        var mixed = Dbscan.Run([.. shuffled.Select(i => x[i])], [.. shuffled.Select(i => y[i])], 25, 5);

        Assert.Equal(shuffled.Select(i => straight[i]), mixed);
    }

    [Fact]
    public async Task Points_exactly_eps_apart_are_near_and_points_at_one_place_are_one_cluster()
    {
        double[] x = [0, 3, 3, 100, 100, 100, 200];
        double[] y = [0, 4, 4, 100, 100, 100, 200];

        var own = Dbscan.Run(x, y, 5, 3);

        Assert.Equal(Partition(await PostGisAsync(x, y, 5, 3)), Partition(own));
        Assert.Equal([0, 0, 0, 1, 1, 1, -1], own);
    }

    [Fact]
    public void The_largest_cluster_comes_first() => Assert.Equal([1, 1, 0, 0, 0], Dbscan.Run([0, 1, 50, 51, 52], [0, 0, 0, 0, 0], 2, 2));

    [Fact]
    public void The_k_distance_curve_is_that_of_comparing_all_with_all()
    {
        var (x, y) = Points(7, 300);
        var expected = Enumerable.Range(0, 300).Select(i => Enumerable.Range(0, 300).Where(j => j != i)
            .Select(j => Math.Sqrt(((x[i] - x[j]) * (x[i] - x[j])) + ((y[i] - y[j]) * (y[i] - y[j])))).Order().ElementAt(4)).Order().ToList();

        SpdepOracle.Equal(expected, KDistance.Curve(x, y, 5));
    }

    [Fact]
    public void The_knee_parts_what_lies_close_from_what_lies_far() =>
        Assert.Equal(12, KDistance.Knee([10, 10, 11, 11, 11, 12, 40, 60, 90]));

    [Fact]
    public void By_chance_the_nearest_point_is_half_the_root_of_the_area_of_one_away()
    {
        // P. J. Clark, F. C. Evans, Ecology 35 (1954): 1 / (2 √λ).
        Assert.Equal(50, KDistance.ByChance(1, 100, 1_000_000), 9);
        Assert.Equal(75, KDistance.ByChance(2, 100, 1_000_000), 9);
    }

    [Fact]
    public void The_radius_leaves_out_what_chance_would_give()
    {
        Assert.Equal(12, KDistance.Radius([10, 10, 11, 11, 11, 12, 40, 60, 90, 800, 900], 100));
        Assert.Equal(50, KDistance.Radius([300, 400, 500], 100));
        Assert.Equal(50, KDistance.Radius([70, 72, 74, 76, 78, 80, 99, 800], 100));
    }

    // Some thick spots, some thin ones, and a scatter; whole metres, so that distances tie.
    private static (double[] X, double[] Y) Points(int seed, int count)
    {
        var random = new Random(seed);
        var spots = Enumerable.Range(0, 12).Select(_ => (X: random.Next(2_000), Y: random.Next(2_000), Spread: random.Next(10, 120))).ToList();
        var points = Enumerable.Range(0, count).Select(i =>
        {
            var spot = spots[random.Next(spots.Count)];
            return i % 4 == 0 ? (X: random.Next(2_000), Y: random.Next(2_000))
                : (X: spot.X + random.Next(-spot.Spread, spot.Spread), Y: spot.Y + random.Next(-spot.Spread, spot.Spread));
        }).ToList();
        return ([.. points.Select(point => (double)point.X)], [.. points.Select(point => (double)point.Y)]);
    }

    private async Task<int[]> PostGisAsync(double[] x, double[] y, double eps, int minPoints)
    {
        await using var command = database.Source.CreateCommand("""
            select coalesce(cid, -1) from (
              select i, ST_ClusterDBSCAN(ST_MakePoint(x, y), $3, $4) over (order by x, y, i) as cid
              from unnest($1, $2) with ordinality as point(x, y, i)) as clustered
            order by i
            """);
        foreach (var value in new object[] { x, y, eps, minPoints })
            command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var labels = new List<int>();
        while (await reader.ReadAsync())
            labels.Add(reader.GetInt32(0));
        return [.. labels];
    }

    // The same points together, whatever the numbers of the clusters.
    private static List<string> Partition(int[] labels) =>
    [
        .. labels.Select((label, point) => (label, point)).GroupBy(row => row.label)
            .Select(group => (group.Key == Dbscan.Noise ? "noise " : "") + string.Join(' ', group.Select(row => row.point.ToString(CultureInfo.InvariantCulture))))
            .Order(StringComparer.Ordinal),
    ];
}
