using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>A resident reports, without an account, at phone and desk size.</summary>
public sealed partial class ReportJourneyTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    private const double Lon = 106.6690, Lat = 20.8475;

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task A_report_begun_on_the_map_survives_a_reload_word_for_word(string size)
    {
        var title = $"Thùng rác vỡ {size}";
        await using (var visit = await Visit.OpenAsync(browser.Instance, product, size))
        {
            await visit.Page.Locator(".report-link a").ClickAsync();
            await PlaceAsync(visit);
            await visit.PictureAsync("report");
            await visit.ShowPanelAsync();
            await visit.Page.Locator("input[value=GREEN_BIN]").CheckAsync();
            await visit.Page.GetByLabel("Tóm tắt").FillAsync(title);

            await visit.Page.ReloadAsync();
            await visit.ReadyAsync();
            await Expect(visit.Page.GetByLabel("Tóm tắt")).ToHaveValueAsync(title);
            await Expect(visit.Page.Locator("input[value=GREEN_BIN]")).ToBeCheckedAsync();
            await Expect(visit.Page.Locator(".where")).ToContainTextAsync("Phường An Dương");
        }

        Assert.Equal(0, await CountAsync(title));
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task Sent_it_has_a_reference_shows_on_the_map_and_its_reporter_can_take_it_back(string size)
    {
        var title = $"Thùng rác đầy {size}";
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, "/?report=1");
        await PlaceAsync(visit);
        await visit.ShowPanelAsync();
        await visit.Page.Locator("input[value=GREEN_BIN]").CheckAsync();
        await visit.Page.GetByLabel("Tóm tắt").FillAsync(title);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();

        await Expect(visit.Page.Locator(".sent h2")).ToHaveTextAsync(Thanks());
        await visit.PictureAsync("report-sent");
        await visit.UntilAsync($"return map.querySourceFeatures('issues', {{ sourceLayer: 'issues' }}).some(f => f.properties.title === '{title}');", true);

        await visit.Page.Locator(".sent a").ClickAsync();
        await Expect(visit.Page.Locator(".issue-card h2")).ToHaveTextAsync(title);
        await visit.PictureAsync("report-card");
        await visit.ShowPanelAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Rút lại phản ánh" }).ClickAsync();
        await Expect(visit.Page.Locator(".card-marks")).ToContainTextAsync("Không tiếp nhận");
        Assert.Equal(1, await CountAsync(title));
    }

    [Fact]
    public async Task A_phone_without_a_network_keeps_the_report_over_a_closed_page_and_sends_it_once()
    {
        const string title = "Báo khi mất mạng";
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Phone));
        var page = await context.NewPageAsync();
        await OpenFormAsync(page);
        await page.GetByPlaceholder("Tên phố, hồ, địa danh").FillAsync("den nghe");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".found button").First.ClickAsync();
        await page.Locator("input[value=LITTER]").CheckAsync();
        await page.GetByLabel("Tóm tắt").FillAsync(title);
        await context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi phản ánh" }).ClickAsync();
        await Expect(page.Locator(".report .notice")).ToContainTextAsync("được giữ trên máy này");
        await page.CloseAsync();
        Assert.Equal(0, await CountAsync(title));

        await context.SetOfflineAsync(false);
        var later = await context.NewPageAsync();
        await OpenFormAsync(later);

        await Expect(later.GetByText("Phản ánh chờ mạng đã gửi xong: LC-")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(1, await CountAsync(title));
    }

    private async Task OpenFormAsync(IPage page)
    {
        await page.GotoAsync(new Uri(product.Address, "/?report=1").ToString());
        await page.Locator(".report form").WaitForAsync(new() { Timeout = 40_000 });
    }

    // The first tap comes near, the second one is exact.
    private static async Task PlaceAsync(Visit visit)
    {
        await visit.Page.Locator(".report form").WaitForAsync();
        await visit.ClickMapAsync(Lon, Lat);
        await visit.UntilAsync("return map.getZoom() >= 15.9;", true);
        await visit.ClickMapAsync(Lon, Lat);
        await Expect(visit.Page.Locator(".where")).ToContainTextAsync("Phường An Dương");
    }

    private Task<long> CountAsync(string title) => product.Database.ScalarAsync<long>($"select count(*) from issue where title = '{title}'");

    [GeneratedRegex("Đã nhận phản ánh LC-[0-9]{4}-[0-9]{6}")]
    private static partial Regex Thanks();
}
