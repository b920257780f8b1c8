using GisPlatform.Api.Issues;
using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using NetTopologySuite.Geometries;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>The 100 newest issues of a box, each with its ward and category: as GraphQL over HTTP, and as one SQL statement.</summary>
internal static class IssueLists
{
    private const string Document = """
        query($box: [Float!]!) { issues(first: 100, where: { bbox: $box }) { nodes {
          id reference title status severity reportedAt confirmations address geometry ward { code name } category { code nameVi } } } }
        """;

    // A street's length is about 0.004° of longitude; boxes wander over the built-up part of the district.
    private static readonly double[] Street = [0.004, 0.003];
    private static readonly double[] District = [0.06, 0.05];

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        var sql = await SqlAsync(bench);
        var street = await bench.Rounds.CompareAsync(
            async () => (await bench.Http.RunAsync(number => Request(number, Street), bench.Clients, bench.Rounds.Seconds)).PerSecond,
            async () => (await bench.Pgbench.RunAsync(sql, bench.Clients, bench.Rounds.Seconds)).PerSecond);
        var district = await bench.Rounds.CompareAsync(
            async () => (await bench.Http.RunAsync(number => Request(number, District), 1, bench.Rounds.Seconds)).Milliseconds,
            async () => (await bench.Http.RunAsync(number => Request(number, Street), 1, bench.Rounds.Seconds)).Milliseconds);
        return
        [
            street.AtLeast(0.75, "100 newest in a street-size box, ward and category joined", "/s", "≥ 0.75 of pgbench"),
            district.AtMost(1.5, "the same over the whole district (reference: street size)", "ms", "≤ 1.5 × the time"),
        ];
    }

    private static async Task<string> SqlAsync(Bench bench)
    {
        var answer = await bench.AskAsync(Request(0, Street));
        if (answer.GetProperty("issues").GetProperty("nodes").GetArrayLength() != 100)
            throw new InvalidOperationException("The box has fewer than 100 issues.");
        await bench.FindIssues.RunAsync(
            new IssueFilter { Box = new Polygon(new LinearRing([new(0, 0), new(1, 0), new(1, 1), new(0, 0)])) { SRID = 4326 } }, IssueOrder.Newest, 99, null, CancellationToken.None);
        var list = bench.Capture.LastAsScript("ST_MakeEnvelope((106.668 + :x * 0.00002)::float8, (20.836 + :y * 0.00002)::float8, "
            + "(106.672 + :x * 0.00002)::float8, (20.839 + :y * 0.00002)::float8, 4326)");
        return $"""
            \set x random(0, 999)
            \set y random(0, 999)
            select issue.*, ward.name, category.name_vi from ({list}) issue join category on category.code = issue.category_code join ward_part_of part on part.ward_part_id = issue.ward_part_id join ward on ward.code = part.ward_code and ward.valid_from = part.ward_valid_from and current_date >= ward.valid_from and (ward.valid_to is null or current_date <= ward.valid_to);
            """;
    }

    private static HttpRequestMessage Request(int number, double[] size)
    {
        var random = new Random(number);
        var (west, south) = size == District ? (106.65, 20.81) : (106.668 + (random.Next(1000) * 0.00002), 20.836 + (random.Next(1000) * 0.00002));
        return Bench.Query(Document, new { box = new[] { west, south, west + size[0], south + size[1] } });
    }
}
