using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;
using Microsoft.Playwright;
using NetTopologySuite.Geometries;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>A planner looks for what is hot, why, and since when, and proposes it for Saturday.</summary>
public sealed partial class PlannerJourneyTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    // Of the mark on cells with private issues: wwwroot/map/planner/cells.js.
    private const string PrivateColour = "91, 42, 134";

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task Time_slides_and_plays_two_periods_lie_side_by_side_and_a_cluster_is_proposed_for_Saturday(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/planner", await product.Database.MakeAccountAsync(AccountRole.Planner));
        var page = visit.Page;
        await Expect(page.Locator("nav a[aria-current=page]")).ToHaveTextAsync("Điểm nóng");
        await visit.UntilAsync("return new Set(map.queryRenderedFeatures({ layers: ['cell-fill'] }).map(f => f.properties.colour)).size > 2;", true);
        await visit.PictureAsync("planner");
        await visit.ShowPanelAsync();

        // Half a year from the keyboard: all layers and the words follow.
        var whole = await page.Locator(".verdict").First.TextContentAsync();
        await page.Locator(".range .from").FocusAsync();
        for (var month = 0; month < 6; month++)
            await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".verdict").First).Not.ToHaveTextAsync(whole!);
        var from = SearchOf(page)["from"]!;
        Assert.Contains($"from={from}", await visit.OnMapAsync<string>("return map.getSource('issues').tiles[0];"), StringComparison.Ordinal);
        var before = await page.Locator(".time-span").TextContentAsync();
        await page.Locator(".play").ClickAsync();
        await Expect(page.Locator(".time-span")).Not.ToHaveTextAsync(before!);
        await page.WaitForFunctionAsync($"from => new URLSearchParams(location.search).get('from') !== from", from);
        await page.Locator(".play").ClickAsync();
        await Expect(page.Locator(".play")).ToHaveAttributeAsync("aria-pressed", "false");

        await visit.GoAsync($"/planner?from={from}");
        await visit.ShowPanelAsync();
        await page.Locator("#compare").SelectOptionAsync("Before");
        await Expect(page.Locator(".verdict")).ToHaveCountAsync(2);
        await page.Locator(".swipe input").FillAsync("30");
        await Expect(page).ToHaveURLAsync(new Regex("swipe=30"));
        await visit.UntilAsync("return document.getElementById('map-other')?.style.clipPath ?? '';", "inset(0px 0px 0px 30%)");
        await visit.PictureAsync("planner-compare");

        await page.Locator("#layer-Clusters").CheckAsync();
        await visit.UntilAsync("return map.queryRenderedFeatures({ layers: ['group-circles'] }).length > 2;", true);
        if (visit.IsPhone)
            await page.Locator("#sheet-handle").ClickAsync();
        var middle = await visit.OnMapAsync<double[]>("""
            const [w, s, e, n] = visible();
            const seen = map.queryRenderedFeatures({ layers: ['group-circles'] }).filter(f => f.geometry.coordinates[1] > (s + n) / 2 && f.geometry.coordinates[1] < n);
            return seen.sort((a, b) => b.properties.count - a.properties.count)[0].geometry.coordinates;
            """);
        await visit.ClickMapAsync(middle[0], middle[1]);
        await Expect(page.Locator("#chosen")).ToHaveTextAsync(new Regex("^Cụm \\d+$"));
        await visit.ShowPanelAsync();
        await page.Locator(".propose button").ClickAsync();
        await Expect(page.Locator(".propose [role=status]")).ToContainTextAsync("Đã thêm");
        await visit.PictureAsync("planner-proposed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thứ 7 tới", Exact = true }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=shortlist] ol > li")).ToHaveCountAsync((int)await product.Database.ScalarAsync<long>("select count(*) from saturday_proposal"));
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task Without_an_account_a_bar_filters_the_map_the_map_filters_the_charts_and_the_table_sorts(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/planner?tab=charts");
        var page = visit.Page;
        await visit.ShowPanelAsync();
        var ward = page.Locator(".charts a[href*='ward=']").First;
        var name = await ward.Locator(".name").TextContentAsync();
        await ward.ClickAsync();
        await Expect(page.Locator(".chips a")).ToContainTextAsync($"Phường {name}");
        await visit.UntilAsync("return new URL(map.getSource('issues').tiles[0]).searchParams.get('ward');", SearchOf(page)["ward"]!);
        await visit.PictureAsync("planner-charts");
        await page.Locator(".chips a").ClickAsync();
        await Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        await page.Locator(".months a:has(rect[fill^='#'])").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("from=.*to="));
        await visit.GoAsync("/planner?tab=charts");

        await visit.UntilAsync("return map.queryRenderedFeatures({ layers: ['cell-marks'] }).length > 2;", true);
        var hot = await visit.OnMapAsync<double[]>("return map.queryRenderedFeatures({ layers: ['cell-fill'] }).find(f => f.properties.mark === '3').geometry.coordinates[0].slice(0, 6).reduce(([x, y], p) => [x + p[0] / 6, y + p[1] / 6], [0, 0]);");
        await visit.ClickMapAsync(hot[0], hot[1]);
        await visit.ShowPanelAsync();
        await Expect(page.Locator(".charts > .small")).ToHaveTextAsync(new Regex("^Chỉ trong: Ô \\d+"));
        await Expect(page.Locator(".chosen")).ToContainTextAsync("trong khi chỉ chờ đợi");
        await Expect(page.Locator(".chosen a[href*=signin]")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Bảng", Exact = true }).ClickAsync();
        var counts = page.GetByRole(AriaRole.Button, new() { Name = "Vấn đề", Exact = true });
        await counts.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Vấn đề");
        Assert.Equal((await CountsAsync()).OrderDescending(), await CountsAsync());
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Vấn đề");
        Assert.Equal((await CountsAsync()).Order(), await CountsAsync());

        async Task<List<int>> CountsAsync() => [.. (await page.Locator("tbody tr td:nth-child(3)").AllTextContentsAsync()).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
    }

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task Picture_table_and_GeoJSON_hold_what_is_seen_and_nothing_private_and_the_link_brings_it_back(string size)
    {
        await MakePrivateIssuesAsync();
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/planner?layer=count&cell=300&private=1&category=LITTER,DRAIN,LAKE", await product.Database.MakeAccountAsync(AccountRole.Planner));
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.UntilAsync("return map.queryRenderedFeatures({ layers: ['cell-private'] }).length > 0;", true);
        await visit.MapIsIdleAsync();
        Assert.InRange(await PrivatePixelsAsync(page, await page.Locator("#map").ScreenshotAsync()), 20, 100_000);
        await visit.OnMapAsync<bool>("map.jumpTo({ center: [106.681, 20.845], zoom: 13.5 }); return true;");
        await Expect(page).ToHaveURLAsync(new Regex("map=13.50/20.84500/106.68100"));
        await visit.ShowPanelAsync();

        var (pictureName, picture) = await TakeAsync("Ảnh PNG");
        var (tableName, table) = await TakeAsync("Bảng CSV");
        var (_, cells) = await TakeAsync("GeoJSON");

        Assert.Equal((true, true), (FileOfPicture().IsMatch(pictureName), FileOfTable().IsMatch(tableName)));
        Assert.Equal(0, await PrivatePixelsAsync(page, picture));
        // The open sheet of a phone leaves a strip of the map; the picture holds more.
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)) > (visit.IsPhone ? 800 : 1000));
        var features = JsonNode.Parse(cells)!["features"]!.AsArray();
        var rows = System.Text.Encoding.UTF8.GetString(table).TrimEnd().Split("\r\n");
        Assert.Equal((features.Count, "\uFEFFid"), (rows.Length - 1, rows[0].Split(',')[0]));
        Assert.DoesNotContain("private", rows[0], StringComparison.Ordinal);
        Assert.InRange(features.Sum(feature => (int)feature!["properties"]!["count"]!), 50, 300);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sao chép liên kết" }).ClickAsync();
        await Expect(page.Locator(".take-away [role=status]")).ToContainTextAsync("Đã sao chép");
        var link = new Uri(await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await using var other = await Visit.OpenAsync(browser.Instance, product, size, link.PathAndQuery);
        await Expect(other.Page.Locator(".verdict").First).ToHaveTextAsync((await page.Locator(".verdict").First.TextContentAsync())!);
        await Expect(other.Page.Locator("#layer-Count")).ToBeCheckedAsync();
        await other.UntilAsync("return map.getZoom().toFixed(2) + ' ' + map.getCenter().lat.toFixed(4);", "13.50 20.8450");
        // The same link in other hands: no private figure.
        await other.UntilAsync("return map.queryRenderedFeatures({ layers: ['cell-fill'] }).length > 20;", true);
        Assert.Equal(0, await other.OnMapAsync<int>("return map.queryRenderedFeatures({ layers: ['cell-private'] }).length;"));

        async Task<(string Name, byte[] Bytes)> TakeAsync(string button)
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
            var path = Repository.PathOf(".local", "screenshots", $"{size}-{download.SuggestedFilename}");
            await download.SaveAsAsync(path);
            return (download.SuggestedFilename, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen_or_too_small_to_press(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/planner", await product.Database.MakeAccountAsync(AccountRole.Planner));
        var page = visit.Page;
        foreach (var query in new[] { "", "lang=en&tab=charts&layer=trend", "tab=table&from=2026-06-01&compare=custom", "lang=en&layer=clusters&tab=table&chosen=1", "tab=neglect&layer=heat&open=1" })
        {
            if (query.Length > 0)
                await visit.GoAsync($"/planner?{query}");
            await visit.ShowPanelAsync();
            await page.WaitForFunctionAsync("() => !document.querySelector('.empty')");
            // Each explanation, and what folds.
            await page.EvaluateAsync("() => { document.querySelectorAll('.ask').forEach(button => button.click()); document.querySelectorAll('#app details').forEach(details => details.open = true); }");
            await Expect(page.Locator(".hint[hidden]")).ToHaveCountAsync(0);

            await page.AssertAxeFindsNothingAsync();
            Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('#app').scrollWidth <= document.querySelector('#app').clientWidth + 1"), query);
            // WCAG 2.2, 2.5.8; a link within a table is exempt, and a box counts with its label.
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('#app button, #app select, #app input:not([type=checkbox], [type=radio]), #app nav a, #app .chips a, .language, summary')]
                  .filter(e => e.getClientRects().length && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24))
                  .map(e => e.outerHTML.slice(0, 120))
                """));
        }
    }

    // Five in one cell, some days ago.
    private async Task MakePrivateIssuesAsync()
    {
        await using var context = product.Database.CreateContext();
        for (var day = 1; day <= 5; day++)
        {
            var reported = DateTimeOffset.UtcNow.AddDays(-day);
            context.Add(new Issue { Title = "Riêng tư", Description = "", CategoryCode = "HOUSEHOLD_SUPPORT", Geometry = new Point(106.6790, 20.8420) { SRID = 4326 }, ReportedAt = reported, UpdatedAt = reported });
        }

        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    // How many pixels of a picture have the colour of the marks of private issues.
    private static Task<int> PrivatePixelsAsync(IPage page, byte[] picture) => page.EvaluateAsync<int>($$"""
        async bytes => {
          const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))]));
          const ink = new OffscreenCanvas(image.width, image.height).getContext('2d');
          ink.drawImage(image, 0, 0);
          const { data } = ink.getImageData(0, 0, image.width, image.height);
          const [r, g, b] = [{{PrivateColour}}];
          let count = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
          return count;
        }
        """, Convert.ToBase64String(picture));

    private static System.Collections.Specialized.NameValueCollection SearchOf(IPage page) => System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query);

    [GeneratedRegex(@"^count-o-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.png$")]
    private static partial Regex FileOfPicture();

    [GeneratedRegex(@"^o-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$")]
    private static partial Regex FileOfTable();
}
