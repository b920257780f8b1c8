using System.Globalization;
using System.Text.RegularExpressions;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using GisPlatform.Testing;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>Tiles of open issues, as the map asks for them: over HTTP, and as the SQL that draws one.</summary>
internal static partial class Tiles
{
    private const double MostMilliseconds = 5;
    private const string Open = "status=REPORTED&status=ACCEPTED&status=SCHEDULED&status=IN_PROGRESS&status=REOPENED";

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var rows = new List<Row>();
        foreach (var (zoom, kind) in new[] { (11, "cluster"), (12, "cluster"), (13, "cluster"), (14, "cluster"), (15, "point"), (16, "point") })
        {
            var tiles = Range.Of(zoom);
            var file = await File.ReadAllTextAsync(Repository.PathOf("api", "Tiles", zoom < 15 ? "ClusterTile.sql" : "IssueTile.sql"));
            var script = $"\\set x random({tiles.West}, {tiles.East})\n\\set y random({tiles.North}, {tiles.South})\n{Literal(file, zoom)}";
            var speed = await bench.Rounds.CompareAsync(
                async () => (await bench.Http.RunAsync(number => Request(zoom, tiles, number), bench.Clients, bench.Rounds.Seconds)).PerSecond,
                async () => (await bench.Pgbench.RunAsync(script, bench.Clients, bench.Rounds.Seconds)).PerSecond);
            rows.Add(speed.AtLeast(1, $"{kind} tile z{zoom}", "/s", "≥ 1.0 of pgbench"));
            var alone = (await bench.Pgbench.RunAsync(script, 1, bench.Rounds.Seconds)).Milliseconds;
            rows.Add(new Row($"its SQL, undisturbed, z{zoom}", Comparison.Figure(alone, "ms"), "–", [], "≤ 5 ms", alone <= MostMilliseconds));
        }

        return rows;
    }

    private static HttpRequestMessage Request(int zoom, Range tiles, int number)
    {
        var random = new Random(number);
        var (x, y) = (random.Next(tiles.West, tiles.East + 1), random.Next(tiles.North, tiles.South + 1));
        var request = new HttpRequestMessage(HttpMethod.Get, $"tiles/issues/{zoom}/{x}/{y}.mvt?{Open}");
        request.Headers.AcceptEncoding.ParseAdd("br");
        return request;
    }

    private static string Literal(string file, int zoom)
    {
        var sql = Comment().Replace(file, "");
        string[] values = [zoom.ToString(CultureInfo.InvariantCulture), ":x::int", ":y::int", "NULL::text[]",
            "'{REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,REOPENED}'::issue_status[]", "NULL::int[]", "true"];
        for (var index = 0; index < values.Length; index++)
            sql = sql.Replace($"${index + 1}", values[index], StringComparison.Ordinal);
        return Space().Replace(sql, " ");
    }

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>The tiles of the built-up district at a zoom.</summary>
    private sealed record Range(int West, int East, int North, int South)
    {
        public static Range Of(int zoom) => new(X(106.66, zoom), X(106.695, zoom), Y(20.858, zoom), Y(20.825, zoom));

        private static int X(double longitude, int zoom) => (int)((longitude + 180) / 360 * (1 << zoom));

        private static int Y(double latitude, int zoom) =>
            (int)((1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2 * (1 << zoom));
    }
}
