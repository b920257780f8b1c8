using System.Diagnostics;
using System.Globalization;
using GisPlatform.Api.Hotspots;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Issues;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>DBSCAN over all issues, reading them included, against ST_ClusterDBSCAN on the same points.</summary>
internal static class Clusters
{
    private const double Eps = 6;
    private const int MinPoints = 16;
    private const int Goal = 10;

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var plane = new LocalPlane(new Coordinate(106.68, 20.84));
        var filter = await bench.Queries.ResolveAsync(IssueFilter.None, CancellationToken.None);
        var sql = string.Create(CultureInfo.InvariantCulture, $"""
            select id, coalesce(ST_ClusterDBSCAN(ST_MakePoint((ST_X(anchor) - {plane.Lon}) * {plane.MetresPerLon:R}, (ST_Y(anchor) - {plane.Lat}) * {plane.MetresPerLat:R}), {Eps}, {MinPoints})
              over (order by ST_X(anchor), ST_Y(anchor)), -1) from issue where is_public
            """);
        Dictionary<Guid, int> own = [], theirs = [];
        var comparison = await (bench.Rounds with { Count = Math.Min(bench.Rounds.Count, 3) }).CompareAsync(
            // As speeds, so that more is better.
            async () => 1 / await SecondsAsync(async () => own = await OwnAsync(bench.Database, filter, plane)),
            async () => 1 / await SecondsAsync(async () => theirs = await TheirsAsync(bench.Database, sql)));
        var row = comparison.AtLeast(Goal, "DBSCAN clusters over all issues (reference: ST_ClusterDBSCAN)", "/s", "≥ 10 ×");
        return
        [
            row,
            new Row("the same clusters", $"{own.Values.Distinct().Count(label => label >= 0)} clusters", $"{theirs.Values.Distinct().Count(label => label >= 0)} clusters", [], "equal", AreEqual(own, theirs)),
        ];
    }

    private static async Task<Dictionary<Guid, int>> OwnAsync(NpgsqlDataSource database, ResolvedFilter filter, LocalPlane plane)
    {
        var points = await ClusterPoints.ReadAsync(database, filter, plane, CancellationToken.None);
        var labels = Dbscan.Run([.. points.X], [.. points.Y], Eps, MinPoints);
        return points.Ids.Zip(labels).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static async Task<Dictionary<Guid, int>> TheirsAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        var labels = new Dictionary<Guid, int>();
        while (await reader.ReadAsync())
            labels.Add(reader.GetGuid(0), reader.GetInt32(1));
        return labels;
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    // Each cluster of the one is one cluster of the other, whatever its number.
    private static bool AreEqual(Dictionary<Guid, int> own, Dictionary<Guid, int> theirs)
    {
        var pairs = own.Select(pair => (pair.Value, theirs[pair.Key])).Distinct().ToList();
        return own.Count == theirs.Count
            && pairs.Select(pair => pair.Value).Distinct().Count() == pairs.Count && pairs.Select(pair => pair.Item2).Distinct().Count() == pairs.Count
            && pairs.All(pair => pair.Value == Dbscan.Noise == (pair.Item2 == Dbscan.Noise));
    }
}
