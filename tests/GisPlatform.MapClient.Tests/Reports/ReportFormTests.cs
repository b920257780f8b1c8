using System.Text.Json;
using AngleSharp.Dom;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Reports;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Reports;

public sealed class ReportFormTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task A_tap_names_the_ward_and_the_report_arrives_with_its_reference()
    {
        var form = OpenForm();
        Map.Tell(new MapEvent("pick", Lon: 106.6750, Lat: 20.8480, Zoom: 16));
        form.WaitForAssertion(() => Assert.Contains("Phường Hồ Nam", form.Find(".where").TextContent, StringComparison.Ordinal), Patience);
        Fill(form, "DRAIN", "Cống tắc từ biểu mẫu");

        form.Find("form").Submit();

        form.WaitForAssertion(() => Assert.Matches("Đã nhận phản ánh LC-[0-9]{4}-[0-9]{6}", form.Find(".sent h2").TextContent), Patience);
        Assert.Equal("Hồ Nam", await Server.Database.ScalarAsync<string>("""
            select w.name from issue i join ward_part_of p using (ward_part_id) join ward w on (w.code, w.valid_from) = (p.ward_code, p.ward_valid_from)
            where i.title = 'Cống tắc từ biểu mẫu' and w.valid_from = '2019-01-01'
            """));
        Assert.Contains("key=", form.Find(".sent input").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named_and_nothing_is_sent()
    {
        var form = OpenForm();
        var before = Requests;

        form.Find("form").Submit();

        Assert.Equal("Còn thiếu: vị trí, loại, tóm tắt.", form.Find("[role=alert]").TextContent);
        Assert.Equal(before, Requests);
    }

    [Fact]
    public async Task Without_a_network_it_waits_on_the_device_and_is_sent_once_when_the_network_returns()
    {
        var form = OpenForm();
        Map.Tell(new MapEvent("pick", Lon: 106.6752, Lat: 20.8482, Zoom: 16));
        Fill(form, "LITTER", "Gửi khi có mạng");
        IsOffline = true;

        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Contains("được giữ trên máy này", form.Find(".report .notice").TextContent, StringComparison.Ordinal), Patience);
        var kept = JSInterop.Invocations.Last(call => call.Identifier == "localStorage.setItem" && (string?)call.Arguments[0] == "report-outbox");
        Assert.Contains("Gửi khi có mạng", JsonSerializer.Deserialize((string)kept.Arguments[1]!, ClientJson.Default.JsonObjectArray)!.Single()["title"]!.ToString(), StringComparison.Ordinal);

        IsOffline = false;
        form.WaitForAssertion(() => Assert.Contains("đã gửi xong: LC-", form.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(1, await Server.Database.ScalarAsync<long>("select count(*) from issue where title = 'Gửi khi có mạng'"));
        Assert.Equal(0, Services.GetRequiredService<ReportOutbox>().Count);
    }

    [Fact]
    public void A_place_outside_the_district_is_told_before_anything_is_sent()
    {
        var form = OpenForm();

        Map.Tell(new MapEvent("pick", Lon: 106.60, Lat: 20.90, Zoom: 16));

        form.WaitForAssertion(() => Assert.Contains("nằm ngoài địa bàn", form.Find(".where").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public void A_landmark_found_by_name_is_a_place_too()
    {
        var form = OpenForm();
        form.Find("input[type=search]").Input("den nghe");
        form.FindAll(".ways button").First(button => button.TextContent == "Tìm").Click();
        form.WaitForState(() => form.FindAll(".found button").Count == 1, Patience);

        form.Find(".found button").Click();

        form.WaitForAssertion(() => Assert.Contains("Phường An Biên", form.Find(".where").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("fly", Map.Moves);
    }

    [Fact]
    public void A_line_is_drawn_tap_by_tap_where_the_category_allows_it()
    {
        var form = OpenForm();
        form.Find("input[value=DRAIN]").Change("DRAIN");
        form.FindAll("[aria-label='Hình dạng'] button").Single(button => button.TextContent == "Một đoạn").Click();

        Map.Tell(new MapEvent("pick", Lon: 106.6750, Lat: 20.8480, Zoom: 16));
        Map.Tell(new MapEvent("pick", Lon: 106.6752, Lat: 20.8481, Zoom: 16));

        form.WaitForAssertion(() => Assert.Equal("LineString", (string?)Map.Scene.Geometry?["type"]), Patience);
        Assert.True(Map.Scene.IsPicking);
        form.Find("input[value=GREEN_BIN]").Change("GREEN_BIN");
        form.WaitForAssertion(() => Assert.Equal("Point", (string?)Map.Scene.Geometry?["type"]), Patience);
    }

    [Fact]
    public async Task An_open_issue_near_by_can_be_confirmed_in_place_of_a_second_report()
    {
        var id = await Server.Database.ScalarAsync<Guid>("select id from issue where is_public and is_open and category_code = 'DRAIN' and geometrytype(geom) = 'POINT' order by reference limit 1");
        var reference = await Server.Database.ScalarAsync<string>($"select reference from issue where id = '{id}'");
        var (lon, lat) = (await Server.Database.ScalarAsync<double>($"select ST_X(anchor) from issue where id = '{id}'"), await Server.Database.ScalarAsync<double>($"select ST_Y(anchor) from issue where id = '{id}'"));
        var before = await Server.Database.ScalarAsync<int>($"select confirmations from issue where id = '{id}'");
        var form = OpenForm();
        Map.Tell(new MapEvent("pick", Lon: lon, Lat: lat, Zoom: 16));
        form.Find("input[value=DRAIN]").Change("DRAIN");
        form.WaitForState(() => form.FindAll(".similar li").Any(row => row.TextContent.Contains(reference, StringComparison.Ordinal)), Patience);

        form.FindAll(".similar li").First(row => row.TextContent.Contains(reference, StringComparison.Ordinal)).QuerySelector("button")!.Click();

        form.WaitForAssertion(() => Assert.Contains($"issue={reference}", Query, StringComparison.Ordinal), Patience);
        Assert.Equal(before + 1, await Server.Database.ScalarAsync<int>($"select confirmations from issue where id = '{id}'"));
    }

    private IRenderedComponent<MapPage> OpenForm()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/?report=1");
        var page = Render<MapPage>();
        page.WaitForState(() => page.FindAll(".report form").Count == 1, Patience);
        return page;
    }

    private static void Fill(IRenderedComponent<MapPage> form, string category, string title)
    {
        form.Find($"input[value={category}]").Change(category);
        form.FindAll(".field input")[0].Input(title);
    }
}
