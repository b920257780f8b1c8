using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>Who looks at the map fetches nothing that only staff use.</summary>
public sealed class LazyPartTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_part_for_staff_is_fetched_when_its_page_is_opened_and_not_before()
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, Screen.Desk);
        var fetched = new List<string>();
        visit.Page.Request += (_, request) => fetched.Add(request.Url);
        await visit.Page.ReloadAsync();
        await visit.Page.Locator(".issue-row").First.WaitForAsync(new() { Timeout = 40_000 });
        Assert.DoesNotContain(fetched, url => url.Contains("MapClient.Staff", StringComparison.Ordinal));

        await visit.Page.GotoAsync("/signin");
        await visit.Page.Locator("#page form").WaitForAsync(new() { Timeout = 40_000 });

        Assert.Contains(fetched, url => url.Contains("MapClient.Staff", StringComparison.Ordinal) && url.EndsWith(".wasm", StringComparison.Ordinal));
        Assert.DoesNotContain(fetched.SkipWhile(url => !url.Contains("/signin", StringComparison.Ordinal)), url => url.Contains("/tiles/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_is_cut_meanwhile_is_told_and_a_second_try_opens_the_page()
    {
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Phone));
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*MapClient.Staff*.wasm", route => route.AbortAsync());
        await page.GotoAsync(new Uri(product.Address, "/signin").ToString());
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("Không kết nối được", new() { Timeout = 40_000 });

        await page.UnrouteAllAsync();
        await page.Locator("[role=alert] button").ClickAsync();

        await page.Locator("#page form").WaitForAsync();
    }
}
