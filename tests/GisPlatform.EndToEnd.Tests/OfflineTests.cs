using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>Without a network, on a phone that has opened the page once.</summary>
public sealed class OfflineTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Fact]
    public async Task Opened_once_the_map_starts_again_says_that_it_shows_a_copy_and_is_fresh_once_the_network_is_back()
    {
        await using var pocket = await Pocket.NewAsync(browser.Instance, product.Address);
        var first = await pocket.OpenAsync("/");
        await Pocket.KeptAsync(first);
        var title = await first.Locator(".issue-row").First.TextContentAsync();
        await first.CloseAsync();
        await pocket.OfflineAsync(true);

        var page = await pocket.OpenAsync("/");

        Assert.Equal(title, await page.Locator(".issue-row").First.TextContentAsync());
        await Expect(page.Locator("#notices")).ToContainTextAsync("đang xem bản lưu lúc");
        await pocket.OfflineAsync(false, page);
        await Expect(page.Locator("#notices p")).ToHaveCountAsync(0);
        Assert.Empty(pocket.Complaints);
    }

    [Fact]
    public async Task The_places_streets_and_wards_are_there_where_nobody_has_looked_yet()
    {
        await using var pocket = await Pocket.NewAsync(browser.Instance, product.Address);
        await Pocket.KeptAsync(await pocket.OpenAsync("/"));
        await pocket.OfflineAsync(true);

        // By the river, as near as tiles go.
        var page = await pocket.OpenAsync("/?map=16/20.8285/106.6890");

        await Pocket.UntilAsync(page, """
            async () => {
              const { map } = await import('/map/map.js');
              const names = (source, layer) => map.querySourceFeatures(source, { sourceLayer: layer }).map(feature => feature.properties.name ?? feature.properties.name_vi);
              return names('basemap', 'basemap').length > 0 && names('wards', 'wards').length > 0;
            }
            """);
        Assert.Empty(pocket.Complaints);
    }

    [Fact]
    public async Task A_page_of_the_server_is_shown_as_it_was_with_the_time_of_the_copy_and_one_that_was_never_opened_says_so()
    {
        await using var pocket = await Pocket.NewAsync(browser.Instance, product.Address);
        await Pocket.KeptAsync(await pocket.OpenAsync("/"));
        var seen = await pocket.OpenAsync("/ward/11383", "h1");
        var ward = await seen.Locator("h1").TextContentAsync();
        await Expect(seen.Locator(".copy")).ToHaveCountAsync(0);
        await Pocket.UntilAsync(seen, "async () => (await (await caches.open('seen-pages')).keys()).length === 1");
        await pocket.OfflineAsync(true);

        await seen.ReloadAsync();
        await Expect(seen.Locator(".copy")).ToContainTextAsync("đang xem bản lưu lúc");
        Assert.Equal(ward, await seen.Locator("h1").TextContentAsync());
        var page = await pocket.OpenAsync("/saturdays/2020-01-04", "h1");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Không có mạng");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở bản đồ" }).ClickAsync();

        await page.Locator(".issue-row").First.WaitForAsync();
        Assert.Empty(pocket.Complaints);
    }

    [Fact]
    public async Task A_report_made_after_a_start_without_a_network_is_sent_once_when_there_is_one()
    {
        const string title = "Báo sau khi mở lúc mất mạng";
        await using var pocket = await Pocket.NewAsync(browser.Instance, product.Address);
        var first = await pocket.OpenAsync("/");
        await Pocket.KeptAsync(first);
        await first.CloseAsync();
        await pocket.OfflineAsync(true);
        var page = await pocket.OpenAsync("/?report=1&map=17/20.8475/106.6690", ".report form");
        await page.Locator("#map canvas").ClickAsync(new() { Position = new() { X = 195, Y = 200 } });
        await page.Locator("#sheet-handle").ClickAsync();
        await page.Locator("input[value=LITTER]").CheckAsync();
        await page.GetByLabel("Tóm tắt").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();
        await Expect(page.Locator(".report .notice")).ToContainTextAsync("được giữ trên máy này");
        Assert.Equal(0, await CountAsync(title));

        await pocket.OfflineAsync(false, page);

        await Expect(page.GetByText("Phản ánh chờ mạng đã gửi xong: LC-")).ToBeVisibleAsync();
        Assert.Equal(1, await CountAsync(title));
    }

    private Task<long> CountAsync(string title) => product.Database.ScalarAsync<long>($"select count(*) from issue where title = '{title}'");
}
