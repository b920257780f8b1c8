using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>Planners see where private issues gather, and nobody sees fewer than three of them.</summary>
public sealed class FindPrivateHotspotsTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Query = "query($input: HotspotInput!) { hotspots(input: $input) { cells { id geometry } } privateHotspots(input: $input) { id count } }";

    [Fact]
    public async Task Cells_with_three_or_more_are_told_and_no_others()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        Point three = new(106.6790, 20.8420) { SRID = 4326 }, two = new(106.6893, 20.8207) { SRID = 4326 };
        await using (var context = server.Database.CreateContext())
        {
            foreach (var (place, day) in Enumerable.Repeat(three, 3).Concat(Enumerable.Repeat(two, 2)).Select((place, day) => (place, day)))
                context.Add(new Issue { Title = "Riêng tư", Description = "", CategoryCode = "HOUSEHOLD_SUPPORT", Geometry = place, ReportedAt = new DateTimeOffset(2019, 3, 1 + day, 3, 0, 0, TimeSpan.Zero), UpdatedAt = DateTimeOffset.UtcNow });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var data = await planner.DataAsync(Query, new { input = new { cellMetres = 100, period = new { from = "2019-03-01", to = "2019-03-31" } } });

        var told = Assert.Single(data["privateHotspots"]!.AsArray())!;
        Assert.Equal(3, (int)told["count"]!);
        Assert.True(TestGeometry.Read(data["hotspots"]!["cells"]!.AsArray().Single(cell => (string)cell!["id"]! == (string)told["id"]!)!["geometry"]!).Covers(three));
    }

    [Fact]
    public async Task By_ward_they_are_counted_as_in_plain_code()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);

        var rows = (await planner.DataAsync("{ privateHotspots(input: { unit: WARD, asOf: \"2024-12-31\", period: { from: \"2024-01-01\", to: \"2030-01-01\" } }) { id count } }"))["privateHotspots"]!.AsArray();

        var expected = await server.Database.ScalarAsync<string>("""
            select string_agg(ward_code || ' ' || n, ',' order by ward_code) from (
              select w.ward_code, count(*) as n from issue i join ward_part_of w on w.ward_part_id = i.ward_part_id and w.ward_valid_from = '2019-01-01'
              where not i.is_public and i.reported_at >= '2024-01-01 00:00+07' group by 1 having count(*) >= 3) as told
            """);
        Assert.Equal(expected, string.Join(',', rows.Select(row => $"{row!["id"]} {row["count"]}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(AccountRole.Official)]
    [InlineData(AccountRole.Resident)]
    public async Task Others_are_kept_out(AccountRole role)
    {
        using var http = await server.SignInAsync(role, role == AccountRole.Official ? "11383" : null);

        Assert.Equal("FORBIDDEN", (await http.ErrorAsync("{ privateHotspots(input: {}) { count } }")).Code);
        Assert.Equal("UNAUTHENTICATED", (await server.ErrorAsync("{ privateHotspots(input: {}) { count } }")).Code);
    }
}
