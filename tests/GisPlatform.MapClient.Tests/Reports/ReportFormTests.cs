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
    public async Task Who_leaves_a_mail_address_is_told_where_to_look_for_news()
    {
        var form = OpenForm();
        Map.Tell(new MapEvent("pick", Lon: 106.6754, Lat: 20.8484, Zoom: 16));
        Fill(form, "LITTER", "Có thư");
        form.Find("input[autocomplete=email]").Input("lan@example.org");

        form.Find("form").Submit();

        form.WaitForAssertion(() => Assert.Contains("Đã gửi thư đến lan@example.org", form.Find(".sent").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains(".local/mail", form.Find(".sent").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã nhận phản ánh", Assert.Single(await Server.MailsAsync("lan@example.org")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named_and_nothing_is_sent()
    {
        var form = OpenForm();
        form.WaitForState(() => form.FindAll("button[type=submit]").Count == 1, Patience);
        var before = Requests;

        form.Find("form").Submit();

        form.WaitForAssertion(() => Assert.Equal("Còn thiếu: vị trí, loại, tóm tắt.", form.Find("[role=alert]").TextContent), Patience);
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
        Assert.Equal("Gửi khi có mạng", Assert.Single(JsonSerializer.Deserialize(Store.Texts["report-outbox"], ClientJson.Default.ReportDraftArray)!).Title);
        Assert.Empty(JsonSerializer.Deserialize(Store.Texts["report-draft"], ClientJson.Default.ReportDraft)!.Title);

        IsOffline = false;
        form.WaitForAssertion(() => Assert.Contains("đã gửi xong: LC-", form.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(1, await Server.Database.ScalarAsync<long>("select count(*) from issue where title = 'Gửi khi có mạng'"));
        Assert.Empty(Services.GetRequiredService<ReportOutbox>().Waiting);
    }

    [Fact]
    public void A_report_that_is_refused_after_it_has_waited_is_given_back_word_for_word()
    {
        var form = OpenForm();
        Map.Tell(new MapEvent("pick", Lon: 106.60, Lat: 20.90, Zoom: 16));
        Fill(form, "LITTER", "Ngoài địa bàn");
        IsOffline = true;
        form.Find("form").Submit();
        form.WaitForState(() => form.FindAll(".report .notice").Count == 1, Patience);

        IsOffline = false;
        form.WaitForState(() => form.FindAll(".notice button").Any(button => button.TextContent == "Sửa lại"), TimeSpan.FromSeconds(30));
        Assert.Contains("Vị trí nằm ngoài địa bàn", form.Find("[role=status] .notice").TextContent, StringComparison.Ordinal);
        form.FindAll(".report button").Single(button => button.TextContent == "Báo vấn đề khác").Click();
        form.FindAll(".notice button").Single(button => button.TextContent == "Sửa lại").Click();

        form.WaitForAssertion(() => Assert.Equal("Ngoài địa bàn", form.FindAll(".field input")[0].GetAttribute("value")), Patience);
        Assert.Empty(Services.GetRequiredService<ReportOutbox>().Refused);
    }

    [Fact]
    public async Task What_a_second_tab_writes_after_the_first_has_sent_the_same_draft_is_another_report()
    {
        var draft = new ReportDraft { Category = "LITTER", Title = "Từ hai thẻ" }.With(new LonLat(106.6751, 20.8481));
        var outbox = Services.GetRequiredService<ReportOutbox>();
        var first = await outbox.SendAsync(await outbox.KeepAsync(draft), null);

        var second = await outbox.SendAsync(await outbox.KeepAsync(draft with { Title = "Từ hai thẻ, viết lại" }), null);

        Assert.NotEqual(first!.Reference, second!.Reference);
    }

    [Fact]
    public async Task Reports_that_another_tab_has_put_in_are_not_lost()
    {
        var outbox = Services.GetRequiredService<ReportOutbox>();
        await outbox.LoadAsync();
        var other = new ReportDraft { Category = "LITTER", Title = "Của thẻ kia" }.With(new LonLat(106.6751, 20.8481));
        Store.Texts["report-outbox"] = JsonSerializer.Serialize([other], ClientJson.Default.ReportDraftArray);

        await outbox.KeepAsync(other with { Key = Guid.NewGuid(), Title = "Của thẻ này" });

        Assert.Equal(["Của thẻ kia", "Của thẻ này"], JsonSerializer.Deserialize(Store.Texts["report-outbox"], ClientJson.Default.ReportDraftArray)!.Select(draft => draft.Title));
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
    public async Task A_line_is_drawn_tap_by_tap_where_the_category_allows_it()
    {
        var form = OpenForm();
        form.Find("input[value=DRAIN]").Change("DRAIN");
        form.WaitForState(() => form.FindAll("[aria-label='Hình dạng'] button").Count == 2, Patience);
        // Found and pressed in one: what is likely around may be drawn in between, and the button anew.
        await form.InvokeAsync(() => form.FindAll("[aria-label='Hình dạng'] button").Single(button => button.TextContent == "Một đoạn").Click());

        Map.Tell(new MapEvent("pick", Lon: 106.6750, Lat: 20.8480, Zoom: 16));
        Map.Tell(new MapEvent("pick", Lon: 106.6752, Lat: 20.8481, Zoom: 16));

        form.WaitForAssertion(() => Assert.Equal("LineString", (string?)Map.Scene.Geometry?["type"]), Patience);
        Assert.True(Map.Scene.IsPicking);
        form.WaitForState(() => form.FindAll("input[value=GREEN_BIN]").Count == 1, Patience);
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
        // What the tap on the map changes may be drawn between finding a field and filling it in, unless both are one step.
        form.InvokeAsync(() => form.Find($"input[value={category}]").Change(category));
        form.InvokeAsync(() => form.FindAll(".field input")[0].Input(title));
    }
}
