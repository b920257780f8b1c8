using System.Text.Json.Nodes;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Hotspots;

public sealed class FindNeglectTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private static readonly DateOnly AsOf = new(2024, 12, 31);

    [Fact]
    public async Task Figures_of_each_ward_are_those_of_a_count_in_plain_code()
    {
        var all = await AllIssues.ReadAsync(server.Database, AsOf);
        var people = 219_762.0;
        var rows = await AskAsync("""neglect(asOf: "2024-12-31", period: $period) { ward { code population areaKm2 } reports expected openCount medianOpenDays longestOpenDays waitsLong seenOnce seenTwice unreported reading }""");

        Assert.Equal(15, rows.Count);
        var area = rows.Sum(row => (double)row!["ward"]!["areaKm2"]!);
        foreach (var row in rows.Select(row => row!))
        {
            var own = all.Issues.Where(issue => all.WardOf(issue) == (string)row["ward"]!["code"]!).ToList();
            var open = own.Where(issue => IssueStatuses.Open.Contains(issue.Status)).Select(issue => (DateTimeOffset.UtcNow - issue.ReportedAt).TotalDays).Order().ToList();
            var witnesses = own.Where(issue => issue.Status != IssueStatus.Duplicate)
                .Select(issue => 1 + issue.Confirmations + all.Issues.Count(other => other.DuplicateOfId == issue.Id)).ToList();

            Assert.Equal((own.Count, open.Count), ((int)row["reports"]!, (int)row["openCount"]!));
            Assert.Equal((witnesses.Count(seen => seen == 1), witnesses.Count(seen => seen == 2)), ((int)row["seenOnce"]!, (int)row["seenTwice"]!));
            Assert.Equal(all.Issues.Count * (((int)row["ward"]!["population"]! / people) + ((double)row["ward"]!["areaKm2"]! / area)) / 2, (double)row["expected"]!, 6);
            Assert.Equal(open.Count == 0 ? null : (double?)((open[(open.Count - 1) / 2] + open[open.Count / 2]) / 2), (double?)row["medianOpenDays"], Close);
            Assert.Equal(open.Count == 0 ? null : (double?)open[^1], (double?)row["longestOpenDays"], Close);
        }

        Assert.Equal(rows.Select(row => (double?)row!["medianOpenDays"] ?? 0).OrderDescending(), rows.Select(row => (double?)row!["medianOpenDays"] ?? 0));
    }

    [Fact]
    public async Task A_quiet_ward_whose_problems_one_resident_each_told_of_is_not_taken_for_a_clean_one()
    {
        await using var own = new LeChanServer();
        await own.InitializeAsync();
        // Vĩnh Niệm, a large ward: most of its reports go, and what stays was seen once.
        const string ward = "select id from issue where ward_part_id in (select ward_part_id from ward_part_of where ward_code = '11407' and ward_valid_from = '2019-01-01')";
        await own.Database.ExecuteAsync($"update issue set confirmations = 0, duplicate_of_id = null where id in ({ward})");
        await own.Database.ExecuteAsync($"update issue set category_code = 'HOUSEHOLD_SUPPORT', geom = anchor where id in ({ward} order by id offset 8)");

        var row = Assert.Single(await AskAsync("neglect(asOf: \"2024-12-31\", period: $period) { ward { code } reports expected reading readingText unreported }", own), row => (string)row!["ward"]!["code"]! == "11407")!;

        Assert.Equal("QUIET_UNDERREPORTED", (string)row["reading"]!);
        Assert.Equal(UnseenIssues.Estimate((int)row["reports"]!, 0), (double)row["unreported"]!);
        Assert.Contains("Quiet does not mean clean", (string)row["readingText"]!, StringComparison.Ordinal);

        await own.Database.ExecuteAsync($"update issue set confirmations = 4 where id in ({ward})");
        row = Assert.Single(await AskAsync("neglect(asOf: \"2024-12-31\", period: $period) { ward { code } reading }", own), row => (string)row!["ward"]!["code"]! == "11407")!;
        Assert.Equal("QUIET_CALM", (string)row["reading"]!);
    }

    [Fact]
    public async Task Where_little_was_reported_nothing_is_said_of_quiet()
    {
        var rows = (await server.DataAsync("{ neglect(asOf: \"2024-12-31\", where: { text: \"khong co chu nao nhu the\" }) { reading reports } }"))["neglect"]!.AsArray();

        Assert.Equal(15, rows.Count);
        Assert.All(rows, row => Assert.Equal(("NOT_TOLD", 0), ((string)row!["reading"]!, (int)row["reports"]!)));
    }

    [Theory]
    [InlineData(10, 0, 45.0)]
    [InlineData(10, 4, 9.0)]
    [InlineData(0, 3, 0.0)]
    public void Unseen_problems_are_estimated_as_Chao_does(int once, int twice, double unseen) => Assert.Equal(unseen, UnseenIssues.Estimate(once, twice));

    [Fact]
    public void Few_and_many_are_judged_by_Poisson()
    {
        // e⁻³ (1 + 3) and 1 − e⁻³ (1 + 3 + 4.5).
        Assert.Equal(0.1991483, ExpectedReports.SoFew(1, 3), 6);
        Assert.Equal(0.5768099, ExpectedReports.SoMany(3, 3), 6);
    }

    [Fact]
    public async Task Days_to_done_are_those_of_a_count_in_plain_code()
    {
        var all = await AllIssues.ReadAsync(server.Database, AsOf);
        var done = all.Issues.Where(issue => issue.Status is IssueStatus.Done or IssueStatus.Confirmed && issue.ResolvedAt is not null).ToList();

        var rows = await AskAsync("daysToDone(asOf: \"2024-12-31\", period: $period) { ward { code } category count median percentile90 }");

        Assert.Equal(1 + done.Select(all.WardOf).Distinct().Count() + done.Select(issue => issue.CategoryCode).Distinct().Count() + done.Select(issue => (all.WardOf(issue), issue.CategoryCode)).Distinct().Count(), rows.Count);
        foreach (var row in rows.Select(row => row!))
        {
            var days = done.Where(issue => (row["ward"] is null || all.WardOf(issue) == (string)row["ward"]!["code"]!) && (row["category"] is null || issue.CategoryCode == (string)row["category"]!))
                .Select(issue => (issue.ResolvedAt!.Value - issue.ReportedAt).TotalDays).Order().ToList();
            Assert.Equal(days.Count, (int)row["count"]!);
            Assert.Equal(Percentile(days, 0.5), (double)row["median"]!, 6);
            Assert.Equal(Percentile(days, 0.9), (double)row["percentile90"]!, 6);
        }
    }

    [Fact]
    public async Task Days_to_done_of_an_area_are_those_of_its_issues_and_parts_of_wards_are_no_hindrance()
    {
        var all = await AllIssues.ReadAsync(server.Database, AsOf);
        const double west = 106.675, south = 20.84, east = 106.685, north = 20.85;
        var done = all.Issues.Count(issue => issue.Status is IssueStatus.Done or IssueStatus.Confirmed && issue.ResolvedAt is not null
            && issue.Anchor.X is >= west and <= east && issue.Anchor.Y is >= south and <= north);

        var rows = await AskAsync(FormattableString.Invariant($"daysToDone(asOf: \"2024-12-31\", period: $period, where: {{ bbox: [{west}, {south}, {east}, {north}] }}) {{ ward {{ code }} category count }}"));

        Assert.InRange(done, 1, all.Issues.Count - 1);
        Assert.Equal(done, (int)rows.Single(row => row!["ward"] is null && row["category"] is null)!["count"]!);
    }

    private static bool Close(double? one, double? other) => one == other || Math.Abs(one!.Value - other!.Value) < 0.01;

    // Between the two nearest, as percentile_cont.
    private static double Percentile(List<double> sorted, double share)
    {
        var at = share * (sorted.Count - 1);
        return sorted[(int)at] + ((at - (int)at) * (sorted[Math.Min((int)at + 1, sorted.Count - 1)] - sorted[(int)at]));
    }

    private async Task<JsonArray> AskAsync(string field, LeChanServer? of = null) => (await (of ?? server).DataAsync(
        $"query($period: PeriodInput) {{ {field} }}",
        new { period = new { from = "2019-01-01", to = DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd") } })).AsObject().Single().Value!.AsArray();
}
