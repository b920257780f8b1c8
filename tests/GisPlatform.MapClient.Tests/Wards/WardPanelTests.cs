using GisPlatform.MapClient.Wards;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Wards;

public sealed class WardPanelTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task It_tells_open_done_people_and_area()
    {
        var panel = await RenderAsync("11404", new DateOnly(2024, 12, 31));
        var counts = "from issue join ward_part_of using (ward_part_id) where ward_code = '11404' and ward_valid_from = '2019-01-01' and is_public";

        Assert.Equal("Phường Dư Hàng Kênh", panel.Find("#ward-heading").TextContent);
        Assert.Equal(await Server.Database.ScalarAsync<string>($"select count(*) filter (where is_open)::text {counts}"), panel.FindAll("dd")[0].TextContent);
        Assert.Equal(await Server.Database.ScalarAsync<string>($"select count(*) filter (where status in ('DONE', 'CONFIRMED'))::text {counts}"), panel.FindAll("dd")[1].TextContent);
        Assert.Equal("32.643", panel.FindAll("dd")[2].TextContent);
        Assert.Matches("^1,4[0-9] km²$", panel.FindAll("dd")[3].TextContent);
    }

    [Fact]
    public async Task Bars_are_by_category_largest_first_and_add_up()
    {
        var panel = await RenderAsync("11404", new DateOnly(2024, 12, 31));

        var counts = panel.FindAll(".bars .number").Select(cell => int.Parse(cell.TextContent)).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(int.Parse(panel.FindAll("dd")[0].TextContent), counts.Sum());
    }

    [Fact]
    public async Task The_trend_has_twelve_months_and_a_table_of_the_same_for_readers()
    {
        var panel = await RenderAsync("11404", new DateOnly(2024, 12, 31));

        var months = panel.FindAll(".trend tbody tr").Select(row => (Month: row.QuerySelector("th")!.TextContent, Count: row.QuerySelector("td")!.TextContent)).ToList();
        Assert.Equal(12, months.Count);
        Assert.Equal(DateTime.UtcNow.AddHours(7).ToString("MM/yyyy"), months[^1].Month);
        var last = await Server.Database.ScalarAsync<long>("""
            select count(*) from issue join ward_part_of using (ward_part_id)
            where ward_code = '11404' and ward_valid_from = '2019-01-01' and is_public and place_month(reported_at) = place_month(now())
            """);
        Assert.Equal($"{last}", months[^1].Count);
    }

    [Fact]
    public async Task An_estimate_is_called_so_and_a_ward_of_another_map_is_told()
    {
        var approximate = await RenderAsync("11383", new DateOnly(2026, 1, 1));
        Assert.Contains("ước lượng", approximate.Find(".notice").TextContent, StringComparison.Ordinal);

        var place = await PlaceAsync();
        var unknown = Render<WardPanel>(parameters => parameters.Add(view => view.Place, place).Add(view => view.Code, "11374").Add(view => view.AsOf, new DateOnly(2026, 1, 1)));
        unknown.WaitForAssertion(() => Assert.Contains("không có phường mã 11374", unknown.Find("h2").TextContent, StringComparison.Ordinal), Patience);
    }

    private async Task<IRenderedComponent<WardPanel>> RenderAsync(string code, DateOnly asOf)
    {
        var place = await PlaceAsync();
        var panel = Render<WardPanel>(parameters => parameters.Add(view => view.Place, place).Add(view => view.Code, code).Add(view => view.AsOf, asOf));
        panel.WaitForState(() => panel.FindAll("dd").Count >= 4, Patience);
        return panel;
    }
}
