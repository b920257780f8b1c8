using GisPlatform.Api.Places;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Wards;

public sealed class WardTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("2019-01-01", 15)]
    [InlineData("2024-12-31", 15)]
    [InlineData("2025-01-01", 7)]
    [InlineData("2025-06-30", 7)]
    [InlineData("2025-07-01", 2)]
    [InlineData("2018-12-31", 0)]
    public async Task There_are_as_many_wards_as_on_that_date(string asOf, int count) =>
        Assert.Equal(count, (await server.DataAsync($"{{ wards(asOf: \"{asOf}\") {{ code }} }}"))["wards"]!.AsArray().Count);

    [Fact]
    public async Task Without_a_date_it_is_today_at_the_place() =>
        Assert.Equal(["An Biên", "Lê Chân"], (await server.DataAsync("{ wards { name } }"))["wards"]!.AsArray().Select(ward => (string)ward!["name"]!));

    [Fact]
    public async Task Wards_come_in_Vietnamese_order()
    {
        var names = (await server.DataAsync("{ wards(asOf: \"2024-12-31\") { name } }"))["wards"]!.AsArray().Select(ward => (string)ward!["name"]!);

        Assert.Equal(["An Biên", "An Dương", "Cát Dài", "Dư Hàng", "Dư Hàng Kênh", "Đông Hải", "Hàng Kênh", "Hồ Nam", "Kênh Dương",
            "Lam Sơn", "Nghĩa Xá", "Niệm Nghĩa", "Trại Cau", "Trần Nguyên Hãn", "Vĩnh Niệm"], names);
    }

    [Fact]
    public async Task A_code_that_was_used_twice_means_another_ward_on_another_date()
    {
        var data = await server.DataAsync("{ a: ward(code: \"11383\", asOf: \"2024-01-01\") { name validFrom validTo areaKm2 population boundary } b: ward(code: \"11383\", asOf: \"2025-02-01\") { name } c: ward(code: \"11383\", asOf: \"2026-01-01\") { name isApproximate } d: ward(code: \"99999\") { name } }");

        Assert.Equal(("Hồ Nam", "Trần Nguyên Hãn", "Lê Chân"), ((string)data["a"]!["name"]!, (string)data["b"]!["name"]!, (string)data["c"]!["name"]!));
        Assert.Equal(("2019-01-01", "2024-12-31", 12554), ((string)data["a"]!["validFrom"]!, (string)data["a"]!["validTo"]!, (int)data["a"]!["population"]!));
        Assert.InRange((double)data["a"]!["areaKm2"]!, 0.32, 0.40);
        Assert.Equal("MultiPolygon", (string)data["a"]!["boundary"]!["type"]!);
        Assert.True((bool)data["c"]!["isApproximate"]!);
        Assert.Null(data["d"]);
    }

    [Theory]
    [InlineData(106.6631, 20.8484, "2024-01-01", "Lam Sơn")]
    [InlineData(106.6631, 20.8484, "2026-01-01", "An Biên")]
    [InlineData(106.60, 20.80, "2024-01-01", null)]
    [InlineData(106.6631, 20.8484, "2000-01-01", null)]
    public async Task A_point_lies_in_the_ward_of_that_date(double lon, double lat, string asOf, string? name) =>
        Assert.Equal(name, (string?)(await server.DataAsync($"query($p: PointInput!) {{ wardAt(point: $p, asOf: \"{asOf}\") {{ name }} }}", new { p = new { lon, lat } }))["wardAt"]?["name"]);

    [Fact]
    public async Task The_place_tells_its_bounds_its_date_and_its_ward_maps()
    {
        var place = (await server.DataAsync("{ place { code nameVi nameEn bounds today timeZone hasDemoData defaultWardsAsOf wardMaps { validFrom validTo wardCount isApproximate } } }"))["place"]!;

        Assert.Equal("Quận Lê Chân", (string)place["nameVi"]!);
        Assert.Equal(DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd"), (string)place["today"]!);
        Assert.Equal([15, 7, 2], place["wardMaps"]!.AsArray().Select(map => (int)map!["wardCount"]!));
        Assert.True((bool)place["hasDemoData"]!);
        var bounds = place["bounds"]!.AsArray().Select(number => (double)number!).ToList();
        Assert.True(bounds[0] < bounds[2] && bounds[1] < bounds[3]);
    }

    [Fact]
    public async Task New_wards_show_within_seconds()
    {
        await using var own = new LeChanServer();
        await own.InitializeAsync();
        await own.DataAsync("{ wards(asOf: \"2024-12-31\") { name } }");
        await own.Database.ExecuteAsync("update ward set name = 'Tên mới' where code = '11374' and valid_from = '2019-01-01'");
        await Task.Delay(PlaceDataCache.Lifetime + TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);

        Assert.Equal("Tên mới", (string)(await own.DataAsync("{ ward(code: \"11374\", asOf: \"2024-12-31\") { name } }"))["ward"]!["name"]!);
    }
}
