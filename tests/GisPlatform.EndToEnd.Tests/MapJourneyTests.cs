using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>What people come for, at phone and desk size: the map by ward, an issue, a filter, a search, a shared link.</summary>
public sealed class MapJourneyTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(Screen.Phone)]
    public async Task An_open_page_changes_by_itself_when_somebody_else_moves_an_issue(string size)
    {
        var reference = await product.Database.ScalarAsync<string>("select reference from issue where is_public and status = 'ACCEPTED' order by reference limit 1");
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, $"/?issue={reference}&status=all");
        var card = visit.Page.Locator(".issue-card");
        await Expect(card.Locator(".card-marks")).ToContainTextAsync("Đã tiếp nhận");
        // Tiles of two zooms may be there at once.
        var onMap = $"const of = map.querySourceFeatures('issues', {{ sourceLayer: 'issues' }}).filter(f => f.properties.reference === '{reference}'); return [...new Set(of.map(f => f.properties.status))].join();";
        await visit.UntilAsync(onMap, "ACCEPTED");
        await visit.MapIsIdleAsync();

        await product.Database.ExecuteAsync($"update issue set status = 'IN_PROGRESS' where reference = '{reference}'");

        await Expect(card.Locator(".card-marks")).ToContainTextAsync("Đang làm", new() { Timeout = 15_000 });
        await Expect(card.Locator(".live[role=status]")).ToHaveTextAsync("Trạng thái vừa thay đổi: Đang làm");
        await visit.PictureAsync("live-card");
        await visit.UntilAsync(onMap, "IN_PROGRESS");
    }

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task The_page_shows_the_fifteen_wards_and_as_many_issues_as_the_list(string size)
    {
        await using var visit = await OpenAsync(size);

        Assert.Equal(15, await visit.OnMapAsync<int>("return new Set(map.querySourceFeatures('wards', { sourceLayer: 'wards' }).map(f => f.properties.code)).size;"));
        Assert.Equal(await visit.CountInListAsync(), await visit.CountOnMapAsync());
        await visit.UntilAsync("return map.queryRenderedFeatures({ layers: ['ward-fill'] }).filter(f => f.state.colour).map(f => f.properties.code).filter((code, at, all) => all.indexOf(code) === at).length;", 15);
        await visit.PictureAsync("start");
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task A_ward_chosen_on_the_map_opens_its_figures_and_reload_and_back_keep_their_word(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.MapIsIdleAsync();
        // A spot of the ward that no cluster covers.
        var free = await visit.OnMapAsync<double[]>("""
            for (let x = 5; x < map.getCanvas().clientWidth; x += 4) for (let y = 5; y < 400; y += 4) {
              const at = { x, y };
              if (layers.wards.at(at) === '11392' && !layers.issues.clusterAt(at)) return map.unproject([x, y]).toArray();
            }
            """);
        await visit.ClickMapAsync(free[0], free[1]);

        await Expect(visit.Page.Locator("#ward-heading")).ToHaveTextAsync("Phường Hàng Kênh");
        await Expect(visit.Page.Locator(".trend svg")).ToBeVisibleAsync();
        await visit.MapIsIdleAsync();
        Assert.True(await visit.OnMapAsync<double>("return map.getZoom();") > 14);
        Assert.Equal(await visit.CountInListAsync(), await visit.CountOnMapAsync());
        await visit.PictureAsync("ward");

        await visit.Page.ReloadAsync();
        await visit.ReadyAsync();
        await Expect(visit.Page.Locator("#ward-heading")).ToHaveTextAsync("Phường Hàng Kênh");

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("#ward-heading")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task A_ward_chosen_from_the_list_moves_the_map_there(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.Page.Locator(".ward-choice select").First.SelectOptionAsync(new SelectOptionValue { Label = "Lam Sơn" });

        await Expect(visit.Page.Locator("#ward-heading")).ToHaveTextAsync("Phường Lam Sơn");
        await visit.MapIsIdleAsync();
        Assert.True(await visit.OnMapAsync<bool>("return map.getBounds().contains([106.6631, 20.8484]);"));
        Assert.Contains("ward=11374", visit.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task An_issue_clicked_on_the_map_opens_its_card_whose_link_shows_the_same_to_another(string size)
    {
        var (reference, lon, lat) = await LonelyIssueAsync();
        await using var visit = await OpenAsync(size, FormattableString.Invariant($"/?status=all&map=17.50/{lat - (size == Screen.Phone ? 0.0006 : 0)}/{lon}"));
        await visit.ClickMapAsync(lon, lat);

        await Expect(visit.Page.Locator(".issue-card dl")).ToContainTextAsync(reference);
        await Expect(visit.Page.Locator(".history li").First).ToBeVisibleAsync();
        var title = await visit.Page.Locator(".issue-card h2").TextContentAsync();
        await visit.PictureAsync("issue");

        await using var other = await OpenAsync(size, new Uri(visit.Url).PathAndQuery);
        await Expect(other.Page.Locator(".issue-card h2")).ToHaveTextAsync(title!);
        await Expect(other.Page.Locator(".issue-card .history li").First).ToBeAttachedAsync();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task An_issue_opened_from_the_list_is_marked_on_the_map_and_back_leads_to_the_list(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.ShowPanelAsync();
        var row = visit.Page.Locator(".issue-row").Nth(3);
        var reference = await row.GetAttributeAsync("data-reference");
        await row.ClickAsync();

        await Expect(visit.Page.Locator(".issue-card dl")).ToContainTextAsync(reference!);
        await Expect(visit.Page.Locator(".issue-card h2")).ToBeFocusedAsync();
        await visit.MapIsIdleAsync();
        Assert.True(await visit.OnMapAsync<int>("return map.queryRenderedFeatures({ layers: ['chosen-ring', 'chosen-line'] }).length;") > 0);

        await visit.ShowPanelAsync();
        await visit.Page.Locator(".card-back a").ClickAsync();
        await Expect(visit.Page.Locator(".issue-row").First).ToBeAttachedAsync();
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task A_cluster_that_is_clicked_opens_up(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.MapIsIdleAsync();
        var before = await visit.OnMapAsync<double>("return map.getZoom();");
        var cluster = await visit.OnMapAsync<double[]>("return map.queryRenderedFeatures({ layers: ['clusters'] }).filter(f => map.project(f.geometry.coordinates).y < 300).sort((a, b) => b.properties.count - a.properties.count)[0].geometry.coordinates;");

        await visit.ClickMapAsync(cluster[0], cluster[1]);
        await visit.Page.WaitForTimeoutAsync(900);

        Assert.InRange(await visit.OnMapAsync<double>("return map.getZoom();"), before + 1.9, before + 2.1);
        Assert.True(await visit.OnMapAsync<bool>($"return map.getBounds().contains([{Number(cluster[0])}, {Number(cluster[1])}]);"));
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task List_and_map_agree_under_every_filter(string size)
    {
        await using var visit = await OpenAsync(size);
        var all = await visit.CountInListAsync();
        await visit.ShowPanelAsync();
        await visit.Page.Locator(".filter-toggle").ClickAsync();

        await visit.Page.Locator("label.option", new() { HasText = "Rác thải" }).ClickAsync();
        var litter = await AgreeAsync();
        await visit.Page.Locator("label.option", new() { HasText = "Đã làm xong" }).ClickAsync();
        var withDone = await AgreeAsync();
        await visit.Page.Locator(".severity select").SelectOptionAsync("3");
        var grave = await AgreeAsync();
        await visit.PictureAsync("filters");
        await visit.Page.GetByText("30 ngày qua").ClickAsync();
        var recent = await AgreeAsync();
        await visit.Page.Locator(".reset").ClickAsync();

        Assert.Equal(all, await AgreeAsync());
        Assert.True(litter < all && litter < withDone && grave < withDone && recent <= grave, $"{all} {litter} {withDone} {grave} {recent}");

        async Task<int> AgreeAsync()
        {
            await visit.Page.WaitForTimeoutAsync(400);
            var listed = await visit.CountInListAsync();
            Assert.Equal(listed, await visit.CountOnMapAsync());
            return listed;
        }
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task A_search_without_marks_finds_the_lake_and_shows_it_on_the_map(string size)
    {
        await using var visit = await OpenAsync(size);
        await visit.Page.Locator("#search").FillAsync("ho lam tuong");
        await visit.Page.Locator("#search").PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("text=ho%20lam%20tuong"));
        await visit.Page.WaitForTimeoutAsync(500);
        var found = await visit.CountInListAsync();
        Assert.InRange(found, 1, 60);
        Assert.Equal(found, await visit.CountOnMapAsync());
        await visit.ShowPanelAsync();
        await visit.PictureAsync("search");
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task In_this_view_lists_what_the_map_shows_wherever_it_moves(string size)
    {
        await using var visit = await OpenAsync(size, "/?inView=1&map=15.40/20.85100/106.67200");

        var first = await visit.CountInListAsync();
        Assert.Equal(first, await visit.CountOnMapAsync());
        await visit.OnMapAsync<bool>("map.jumpTo({ center: [106.6790, 20.8420], zoom: 15.6 }); return true;");
        await visit.Page.WaitForTimeoutAsync(1200);
        Assert.Equal(await visit.CountInListAsync(), await visit.CountOnMapAsync());
        Assert.NotEqual(first, await visit.CountInListAsync());
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task Nearest_to_me_asks_for_the_position_only_when_chosen(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/", options =>
        {
            options.Geolocation = new() { Longitude = 106.6809f, Latitude = 20.8505f };
            options.Permissions = ["geolocation"];
        });
        await Expect(visit.Page.Locator(".issue-row").First).ToBeAttachedAsync();
        Assert.Equal(0, await visit.Page.Locator(".distance").CountAsync());
        await visit.ShowPanelAsync();

        await visit.Page.Locator(".list-order select").SelectOptionAsync("Nearest");

        await Expect(visit.Page.Locator(".distance").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ m$"));
        Assert.Contains("near=106.6809,20.8505", visit.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task The_ward_maps_of_the_reform_can_be_switched(string size)
    {
        await using var visit = await OpenAsync(size);
        foreach (var (date, count) in new[] { ("2025-06-30", 7), ("2025-07-01", 2), ("2024-12-31", 15) })
        {
            await visit.Page.Locator(".ward-choice select").Nth(1).SelectOptionAsync(date);
            await Expect(visit.Page.Locator(".ward-choice select").First.Locator("option")).ToHaveCountAsync(count + 1);
            await visit.UntilAsync("return new Set(map.queryRenderedFeatures({ layers: ['ward-fill'] }).map(f => f.properties.code)).size;", count);
            await visit.PictureAsync($"wards-{count}");
        }
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task The_language_is_one_click_away_and_the_view_stays(string size)
    {
        await using var visit = await OpenAsync(size, "/?ward=11404&category=DRAIN");
        await visit.Page.Locator(".language").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("lang=en"));
        await visit.ReadyAsync();

        await Expect(visit.Page.Locator("#ward-heading")).ToHaveTextAsync("Dư Hàng Kênh ward");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Contains("category=DRAIN", visit.Url, StringComparison.Ordinal);
        await Expect(visit.Page.Locator(".figures")).ToContainTextAsync("32,643");
        await visit.PictureAsync("english");
    }

    private Task<Visit> OpenAsync(string size, string path = "/") => Visit.OpenAsync(browser.Instance, product, size, path);

    // One with no other so near that a click could mean either.
    private async Task<(string Reference, double Lon, double Lat)> LonelyIssueAsync()
    {
        const string lonely = """
            from issue i where is_public and geometrytype(geom) = 'POINT' and not exists (
              select from issue other where other.id <> i.id and other.is_public and ST_DWithin(other.geom::geography, i.geom::geography, 45))
            order by i.reference limit 1
            """;
        return (await product.Database.ScalarAsync<string>($"select reference {lonely}"),
            await product.Database.ScalarAsync<double>($"select ST_X(geom) {lonely}"), await product.Database.ScalarAsync<double>($"select ST_Y(geom) {lonely}"));
    }

    private static string Number(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
