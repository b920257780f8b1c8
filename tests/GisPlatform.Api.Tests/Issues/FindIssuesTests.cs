using System.Text.Json.Nodes;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>Every filter, alone and together, against the same condition in plain C#.</summary>
public sealed class FindIssuesTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static readonly DateOnly AsOf = new(2024, 12, 31);

    [Fact]
    public async Task Three_hundred_random_filters_find_what_plain_code_finds()
    {
        var all = await AllIssues.ReadAsync(server.Database, AsOf);
        var random = new Random(7);
        var hits = 0;
        for (var round = 0; round < 300; round++)
        {
            var (where, matches) = RandomFilter(random, all);
            var expected = all.Issues.Where(matches).Select(issue => issue.Reference).Order().ToList();

            var data = await server.DataAsync(
                "query($where: IssueFilter) { issues(where: $where, first: 500, order: REFERENCE) { totalCount nodes { reference } } issueCounts(where: $where, by: [STATUS]) { count } }",
                new { where });

            var found = data["issues"]!["nodes"]!.AsArray().Select(node => (string)node!["reference"]!).Order();
            Assert.True(expected.SequenceEqual(found), $"{where.ToJsonString()}: expected {expected.Count}");
            Assert.Equal(expected.Count, (int)data["issues"]!["totalCount"]!);
            Assert.Equal(expected.Count, data["issueCounts"]!.AsArray().Sum(row => (int)row!["count"]!));
            hits += expected.Count > 0 ? 1 : 0;
        }

        Assert.True(hits > 60, $"only {hits} filters found anything: the test would prove little");
    }

    [Theory]
    [InlineData("ho lam tuong", "Hồ Lâm Tường")]
    [InlineData("HỒ LÂM TƯỜNG", "Hồ Lâm Tường")]
    [InlineData("tran nguyen han", "Trần Nguyên Hãn")]
    public async Task Text_is_found_without_regard_to_marks(string words, string name)
    {
        var data = await server.DataAsync("query($words: String) { issues(where: { text: $words }, first: 100) { nodes { title description address } } }", new { words });

        var texts = data["issues"]!["nodes"]!.AsArray().Select(node => $"{node!["title"]} {node["description"]} {node["address"]}").ToList();
        Assert.NotEmpty(texts);
        Assert.Contains(texts, text => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_reference_is_found_as_text_whole_or_by_its_number()
    {
        var reference = await server.Database.ScalarAsync<string>("select reference from issue where is_public order by reference desc limit 1");

        foreach (var words in new[] { reference, reference.ToUpperInvariant().ToLowerInvariant(), reference.Split('-')[^1] })
        {
            var data = await server.DataAsync("query($words: String) { issues(where: { text: $words }) { nodes { reference } } }", new { words });
            Assert.Equal(reference, (string)Assert.Single(data["issues"]!["nodes"]!.AsArray())!["reference"]!);
        }
    }

    [Theory]
    [InlineData("text: \"!?\"")]
    [InlineData("category: []")]
    [InlineData("status: []")]
    [InlineData("ward: []")]
    public async Task A_condition_that_nothing_can_meet_finds_nothing(string condition) =>
        Assert.Equal(0, (int)(await server.DataAsync($"{{ issues(where: {{ {condition} }}) {{ totalCount }} }}"))["issues"]!["totalCount"]!);

    private static (JsonObject Where, Func<Issue, bool> Matches) RandomFilter(Random random, AllIssues all)
    {
        var where = new JsonObject { ["asOf"] = "2024-12-31" };
        var conditions = new List<Func<Issue, bool>>();
        Maybe(() =>
        {
            var wards = Some(random, all.Issues.Select(all.WardOf).Distinct(), 6);
            where["ward"] = Array(wards);
            conditions.Add(issue => wards.Contains(all.WardOf(issue)));
        });
        Maybe(() =>
        {
            var categories = Some(random, all.Issues.Select(issue => issue.CategoryCode).Distinct(), 5);
            where["category"] = Array(categories);
            conditions.Add(issue => categories.Contains(issue.CategoryCode));
        });
        Maybe(() =>
        {
            var statuses = random.Next(2) == 0 ? [.. IssueStatuses.Open] : Some(random, Enum.GetValues<IssueStatus>(), 5);
            where["status"] = Array(statuses.Select(status => UpperSnakeCase.Instance.TranslateMemberName(status.ToString())));
            conditions.Add(issue => statuses.Contains(issue.Status));
        });
        Maybe(() =>
        {
            var (min, max) = (random.Next(1, 4), random.Next(3, 6));
            (min, max) = (Math.Min(min, max), Math.Max(min, max));
            where["severity"] = new JsonObject { ["min"] = min, ["max"] = max };
            conditions.Add(issue => issue.Severity >= min && issue.Severity <= max);
        });
        Maybe(() =>
        {
            var from = DateTimeOffset.UtcNow.AddDays(-random.Next(1, 500));
            var before = from.AddDays(random.Next(1, 300));
            where["reported"] = new JsonObject { ["from"] = from.ToString("O"), ["before"] = before.ToString("O") };
            conditions.Add(issue => issue.ReportedAt >= from && issue.ReportedAt < before);
        });
        Maybe(() =>
        {
            var words = Some(random, ["rac", "Hồ", "cong", "tuong", "nuoc", "Sen", "đường sắt", "ngo"], 1)[0];
            where["text"] = words;
            conditions.Add(issue => AllIssues.HasWords(issue, words));
        });
        Maybe(() =>
        {
            var (west, south) = (106.66 + (0.02 * random.NextDouble()), 20.82 + (0.02 * random.NextDouble()));
            var box = new Envelope(west, west + 0.015, south, south + 0.02);
            where["bbox"] = new JsonArray(box.MinX, box.MinY, box.MaxX, box.MaxY);
            conditions.Add(issue => box.Covers(issue.Anchor.Coordinate));
        });
        Maybe(() =>
        {
            var centre = new Point(106.67 + (0.02 * random.NextDouble()), 20.835 + (0.015 * random.NextDouble()));
            var metres = 200 + (1500 * random.NextDouble());
            where["near"] = new JsonObject { ["lon"] = centre.X, ["lat"] = centre.Y, ["metres"] = metres };
            conditions.Add(issue => AllIssues.Metres(issue.Anchor, centre) <= metres);
        });
        Maybe(() =>
        {
            // A ring: what lies in its hole is not within.
            var ring = (Polygon)new Point(106.677, 20.846).Buffer(0.012).Difference(new Point(106.677, 20.846).Buffer(0.004));
            where["within"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize<Geometry>(ring,
                new System.Text.Json.JsonSerializerOptions { Converters = { new NetTopologySuite.IO.Converters.GeoJsonConverterFactory() } }));
            conditions.Add(issue => ring.Covers(issue.Anchor));
        });
        return (where, issue => conditions.TrueForAll(condition => condition(issue)));

        void Maybe(Action add)
        {
            if (random.Next(9) < 2)
                add();
        }
    }

    private static List<T> Some<T>(Random random, IEnumerable<T> from, int most) =>
        [.. from.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1))];

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
