using System.Text.Json.Nodes;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>Over the API, on Lê Chân: counts against a count in plain code, and significance against statistics that are held against R.</summary>
public sealed class FindHotspotsTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Cells = "id geometry shareInside count value neighbourhoodValue neighbourhoodExpected z p adjustedP bin adjustedBin";

    [Theory]
    [InlineData("COUNT")]
    [InlineData("SEVERITY")]
    [InlineData("CONFIRMATIONS")]
    public async Task Hexagons_hold_the_issues_that_lie_in_them(string weight)
    {
        var analysis = await AskAsync(new { cellMetres = 200, weight, period = All }, Cells);
        var issues = await PublicIssuesAsync();
        var shapes = analysis["cells"]!.AsArray().Select(cell => (Cell: cell!, Shape: Read(cell!["geometry"]!))).ToList();

        Assert.Equal(issues.Count, (int)analysis["issueCount"]!);
        foreach (var (cell, shape) in shapes)
        {
            var inside = issues.Where(issue => shape.Covers(issue.Anchor)).ToList();
            Assert.Equal(inside.Count, (int)cell["count"]!);
            Assert.Equal(inside.Sum(issue => weight switch { "SEVERITY" => issue.Severity, "CONFIRMATIONS" => 1 + issue.Confirmations, _ => 1 }), (double)cell["value"]!);
        }
    }

    [Fact]
    public async Task Scores_are_Gi_star_of_the_cells_and_their_six_neighbours()
    {
        var cells = (await AskAsync(new { cellMetres = 200, period = All }, Cells))["cells"]!.AsArray().Select(cell => cell!).ToList();
        var at = cells.Select((cell, index) => (Hex: Hex((string)cell["id"]!), index)).ToDictionary(row => row.Hex, row => row.index);
        var neighbours = new Neighbourhood([.. at.Keys.Select(hex => (IReadOnlyCollection<int>)
            [.. HexGrid.Around(hex, 1).Where(at.ContainsKey).Select(other => at[other])])]);
        var z = GetisOrd.Star([.. cells.Select(cell => (double)cell["value"]!)], neighbours);
        var p = Array.ConvertAll(z, Normal.TwoSidedP);

        SpdepOracle.Equal(z, [.. cells.Select(cell => (double)cell["z"]!)]);
        SpdepOracle.Equal(FalseDiscovery.Adjust(p), [.. cells.Select(cell => (double)cell["adjustedP"]!)]);
        Assert.All(cells, cell => Assert.True(Math.Abs((int)cell["adjustedBin"]!) <= Math.Abs((int)cell["bin"]!)));
        Assert.Contains(cells, cell => (int)cell["adjustedBin"]! == 3);
        Assert.All(cells, cell => Assert.True((int)cell["bin"]! >= 0 || (double)cell["shareInside"]! >= 0.5));
    }

    [Fact]
    public async Task The_study_area_is_the_place_with_its_empty_cells_and_nothing_beyond()
    {
        var cells = (await AskAsync(new { cellMetres = 200, period = All }, Cells))["cells"]!.AsArray().Select(cell => cell!).ToList();
        await using var context = server.Database.CreateContext();
        var place = NetTopologySuite.Operation.Union.UnaryUnionOp.Union([.. context.Wards.Select(ward => (Geometry)ward.Boundary)]).Buffer(0.00002);

        Assert.Contains(cells, cell => (int)cell["count"]! == 0);
        Assert.All(cells, cell => Assert.True(Read(cell["geometry"]!).Intersects(place)));
        var covered = NetTopologySuite.Operation.Union.UnaryUnionOp.Union([.. cells.Select(cell => Read(cell["geometry"]!))]).Buffer(0.000001);
        Assert.True(covered.Covers(place.Buffer(-0.00002)));
    }

    [Fact]
    public async Task The_size_of_the_cells_is_chosen_from_the_data_and_the_answer_says_how()
    {
        var analysis = await AskAsync(new { period = All }, "count");

        var size = analysis["cellSize"]!;
        Assert.True((bool)size["isChosen"]!);
        Assert.Equal(CellSize.For((double)analysis["areaKm2"]! * 1e6, (int)analysis["issueCount"]!), (int)size["metres"]!);
        Assert.Contains("Boots and Getis", (string)size["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wards_are_those_of_the_date_and_can_be_weighed_by_their_people()
    {
        var analysis = await AskAsync(new { unit = "WARD", asOf = "2024-12-31", weight = "PER_1000_PEOPLE", period = All }, "id count value z ward { name population }");
        var all = await AllIssues.ReadAsync(server.Database, new DateOnly(2024, 12, 31));
        var cells = analysis["cells"]!.AsArray().Select(cell => cell!).ToList();

        Assert.Equal(15, cells.Count);
        Assert.Equal("FEW", (string)analysis["verdict"]!);
        Assert.Null(analysis["cellSize"]);
        Assert.All(cells, cell => Assert.Equal(all.Issues.Count(issue => all.WardOf(issue) == (string)cell["id"]!), (int)cell["count"]!));
        Assert.All(cells, cell => Assert.Equal((int)cell["count"]! * 1000.0 / (int)cell["ward"]!["population"]!, (double)cell["value"]!, 9));
        Assert.All(cells, cell => Assert.NotNull(cell["z"]));
    }

    [Fact]
    public async Task Wards_within_some_metres_are_neighbours_too()
    {
        var touching = await AskAsync(new { unit = "WARD", asOf = "2024-12-31", period = All }, "neighbourhoodValue");
        var wider = await AskAsync(new { unit = "WARD", asOf = "2024-12-31", period = All, neighbourMetres = 800 }, "neighbourhoodValue");

        Assert.True(Sum(wider) > Sum(touching));

        static double Sum(JsonNode analysis) => analysis["cells"]!.AsArray().Sum(cell => (double)cell!["neighbourhoodValue"]!);
    }

    [Theory]
    [InlineData("where: { text: \"khong co chu nao nhu the\" }", "NO_ISSUES")]
    [InlineData("where: { category: [\"MURAL_WALL\"], severity: { min: 5 } }", "NO_ISSUES")]
    [InlineData("where: { category: [\"LAKE\"] }, cellMetres: 300, period: { from: \"2015-01-01\", to: \"2021-01-01\" }", "TOO_FEW_ISSUES")]
    [InlineData("unit: WARD, asOf: \"2026-01-01\"", "TOO_FEW_UNITS")]
    [InlineData("cellMetres: 60", "CELLS_TOO_SMALL")]
    public async Task Where_there_is_too_little_it_says_so_and_colours_nothing(string input, string verdict)
    {
        var analysis = (await server.DataAsync($"{{ hotspots(input: {{ {input} }}) {{ verdict verdictText globalMoran {{ i }} cells {{ z p adjustedP bin adjustedBin localMoran {{ i }} trend {{ class }} }} }} }}"))["hotspots"]!;

        Assert.Equal(verdict, (string)analysis["verdict"]!);
        Assert.NotEmpty((string)analysis["verdictText"]!);
        Assert.Null(analysis["globalMoran"]);
        Assert.All(analysis["cells"]!.AsArray(), cell => Assert.True(
            cell!["z"] is null && cell["p"] is null && cell["adjustedP"] is null && cell["localMoran"] is null && cell["trend"] is null && (int)cell["bin"]! == 0 && (int)cell["adjustedBin"]! == 0));
    }

    [Fact]
    public async Task An_area_in_the_filter_is_the_study_area_too()
    {
        var whole = await AskAsync(new { cellMetres = 200, period = All }, "id");
        var part = await AskAsync(new { cellMetres = 200, period = All, where = new { ward = new[] { "11371", "11374" }, asOf = "2024-12-31" } }, "id");
        var names = whole["cells"]!.AsArray().Select(cell => (string)cell!["id"]!).ToHashSet();

        Assert.InRange(part["cells"]!.AsArray().Count, 5, names.Count / 2);
        Assert.All(part["cells"]!.AsArray(), cell => Assert.Contains((string)cell!["id"]!, names));
        Assert.True((double)part["areaKm2"]! < (double)whole["areaKm2"]! / 3);
    }

    [Fact]
    public async Task Two_periods_come_in_the_same_cells()
    {
        var now = new { from = Day(-90), to = Day(0) };
        var before = new { from = Day(-181), to = Day(-91) };
        var both = await AskAsync(new { cellMetres = 300, period = now, compareWith = before }, "id count", "comparison { issueCount period { from to } cells { id count } }");
        var alone = await AskAsync(new { cellMetres = 300, period = before }, "id count");

        Assert.Equal(before.from, (string)both["comparison"]!["period"]!["from"]!);
        Assert.Equal(alone["cells"]!.ToJsonString(), both["comparison"]!["cells"]!.ToJsonString());
        Assert.Equal(both["cells"]!.AsArray().Select(cell => (string)cell!["id"]!), both["comparison"]!["cells"]!.AsArray().Select(cell => (string)cell!["id"]!));
        Assert.NotEqual((int)both["issueCount"]!, (int)both["comparison"]!["issueCount"]!);
    }

    [Fact]
    public async Task Steps_are_whole_and_end_with_the_period_and_their_counts_add_up()
    {
        var analysis = await AskAsync(new { cellMetres = 400, period = new { from = "2026-01-10", to = "2026-11-20" }, trendStep = "MONTH" }, "count counts trend { class z p bins }", "steps { from to }");
        var steps = analysis["steps"]!.AsArray().Select(step => $"{step!["from"]} {step["to"]}").ToList();

        Assert.Equal(10, steps.Count);
        Assert.Equal(("2026-01-21 2026-02-20", "2026-10-21 2026-11-20"), (steps[0], steps[^1]));
        Assert.All(analysis["cells"]!.AsArray(), cell => Assert.Equal(10, cell!["trend"]!["bins"]!.AsArray().Count));
        var issues = (await PublicIssuesAsync()).Where(issue => DateOnly.FromDateTime(issue.ReportedAt.AddHours(7).DateTime) is var day && day >= new DateOnly(2026, 1, 21) && day <= new DateOnly(2026, 11, 20)).ToList();
        Assert.Equal(issues.Count, analysis["cells"]!.AsArray().Sum(cell => cell!["counts"]!.AsArray().Sum(count => (int)count!)));
    }

    [Fact]
    public async Task Of_a_long_period_the_last_steps_are_told()
    {
        var analysis = await AskAsync(new { cellMetres = 400, period = new { from = "2010-01-01", to = "2026-11-20" }, trendStep = "WEEK" }, "id", "steps { from to }");

        Assert.Equal(160, analysis["steps"]!.AsArray().Count);
        Assert.Equal("2026-11-20", (string)analysis["steps"]!.AsArray()[^1]!["to"]!);
    }

    [Fact]
    public async Task A_changed_issue_shows_in_the_very_next_answer()
    {
        const string where = "where: { category: [\"GREEN_BIN\"] }, cellMetres: 500";
        var before = await CountAsync();
        Assert.Equal(before, await CountAsync());

        await ReportedIssue.SendAsync(server, ("category", "GREEN_BIN"));

        Assert.Equal(before + 1, await CountAsync());

        async Task<int> CountAsync() => (int)(await server.DataAsync($"{{ hotspots(input: {{ {where} }}) {{ issueCount }} }}"))["hotspots"]!["issueCount"]!;
    }

    [Fact]
    public async Task Private_issues_are_in_no_cell_and_no_cluster()
    {
        var lonely = new Point(106.6893, 20.8207) { SRID = 4326 };
        await using (var context = server.Database.CreateContext())
        {
            for (var i = 0; i < 40; i++)
                context.Add(new Issue { Title = "Riêng tư", Description = "", CategoryCode = "HOUSEHOLD_SUPPORT", Geometry = lonely, ReportedAt = DateTimeOffset.UtcNow.AddDays(-1), UpdatedAt = DateTimeOffset.UtcNow });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var analysis = await AskAsync(new { cellMetres = 200, period = new { from = Day(-30), to = Day(0) } }, "count geometry", "clusters(eps: 20, minPoints: 10) { totalCount nodes { category hull } }");

        Assert.Equal(await server.Database.ScalarAsync<long>($"select count(*) from issue where is_public and reported_at >= '{Day(-30)} 00:00+07'"), (int)analysis["issueCount"]!);
        Assert.Equal(0, (int)analysis["cells"]!.AsArray().Single(cell => Read(cell!["geometry"]!).Covers(lonely))!["count"]!);
        Assert.DoesNotContain(analysis["clusters"]!["nodes"]!.AsArray(), cluster => Read(cluster!["hull"]!).Covers(lonely));
    }

    [Theory]
    [InlineData("cellMetres: 49", "cellMetres")]
    [InlineData("rings: 6", "rings")]
    [InlineData("weight: PER_1000_PEOPLE", "weight")]
    [InlineData("neighbourMetres: 100", "neighbourMetres")]
    [InlineData("unit: WARD, cellMetres: 100", "cellMetres")]
    [InlineData("unit: WARD, where: { bbox: [106.6, 20.8, 106.7, 20.9] }", "where")]
    [InlineData("unit: WARD, asOf: \"1999-01-01\"", "asOf")]
    [InlineData("unit: WARD, asOf: \"2026-01-01\", where: { ward: [\"11371\"], asOf: \"2024-12-31\" }", "asOf")]
    [InlineData("where: { reported: { from: \"2026-01-01T00:00:00Z\" } }", "where.reported")]
    [InlineData("period: { from: \"2026-02-01\", to: \"2026-01-01\" }", "period")]
    [InlineData("compareWith: { from: \"2026-02-01\", to: \"2026-01-01\" }", "compareWith")]
    [InlineData("permutations: 10", "permutations")]
    [InlineData("where: { category: [\"HOUSEHOLD_SUPPORT\"] }", "where.category")]
    public async Task What_makes_no_sense_is_refused_by_name(string input, string field)
    {
        var error = await server.ErrorAsync($"{{ hotspots(input: {{ {input} }}) {{ issueCount }} }}");

        Assert.Equal(("BAD_USER_INPUT", field), (error.Code, error.Field));
    }

    [Fact]
    public async Task Words_come_in_the_language_asked_for_also_from_the_cache()
    {
        const string query = "{ hotspots(input: { cellMetres: 60 }) { verdictText } }";
        Assert.Contains("too small", (string)(await server.DataAsync(query))["hotspots"]!["verdictText"]!, StringComparison.Ordinal);
        using var vietnamese = new HttpClient { BaseAddress = server.Address };
        vietnamese.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");

        var answer = await vietnamese.GetStringAsync($"graphql?query={Uri.EscapeDataString(query)}", TestContext.Current.CancellationToken);

        Assert.Contains("quá nhỏ", answer, StringComparison.Ordinal);
    }

    private static object All => new { from = "2019-01-01", to = Day(0) };

    private static string Day(int fromToday) => DateTime.UtcNow.AddHours(7).AddDays(fromToday).ToString("yyyy-MM-dd");

    private static Hex Hex(string id) => new(int.Parse(id.Split(':')[0]), int.Parse(id.Split(':')[1]));

    private static Geometry Read(JsonNode geometry) => TestGeometry.Read(geometry);

    private async Task<JsonNode> AskAsync(object input, string cells, string more = "") => (await server.DataAsync(
        $"query($input: HotspotInput!) {{ hotspots(input: $input) {{ verdict issueCount areaKm2 cellSize {{ metres isChosen reason }} cells {{ {cells} }} {more} }} }}",
        new { input }))["hotspots"]!;

    private async Task<List<Issue>> PublicIssuesAsync()
    {
        await using var context = server.Database.CreateContext();
        return [.. context.PublicIssues];
    }
}
