using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

public sealed class StartTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_map_is_drawn_before_the_runtime_is_even_asked_for()
    {
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Desk));
        var page = await context.NewPageAsync();
        // The page waits for its map for four seconds only; a busy machine may need longer.
        await page.AddInitScriptAsync("const set = window.setTimeout; window.setTimeout = (work, ms, ...rest) => set(work, ms === 4000 ? 40000 : ms, ...rest);");
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(product.Address.ToString());
        await page.Locator(".ward-choice option").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 40_000 });

        var firstTile = requests.FindIndex(path => path.StartsWith("/tiles/issues/", StringComparison.Ordinal));
        var runtime = requests.FindIndex(path => path.Contains("dotnet.native", StringComparison.Ordinal));
        Assert.InRange(firstTile, 0, runtime - 1);
    }

    [Fact]
    public async Task The_first_load_stays_within_its_budget_and_nothing_comes_from_elsewhere()
    {
        // A server that has just started takes seconds to answer, for which the page would seem to rest.
        await using (var before = await Visit.OpenAsync(browser.Instance, product, Screen.Desk))
            await before.Page.Locator(".issue-row").First.WaitForAsync(new() { Timeout = 40_000 });
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Desk, withWorker: true));
        var page = await context.NewPageAsync();
        var isUsable = false;
        var tooEarly = new List<string>();
        // What is kept for times without a network has to wait for the page, and is not part of this.
        context.Request += (_, request) =>
        {
            if (!isUsable && (request.Url.Contains("service-worker", StringComparison.Ordinal) || request.Url.Contains("/offline", StringComparison.Ordinal)))
                tooEarly.Add(request.Url);
        };
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(product.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();

        await page.GotoAsync(product.Address.ToString());
        await page.Locator(".issue-row").First.WaitForAsync(new() { Timeout = 40_000 });
        isUsable = true;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(tooEarly);
        Assert.Empty(foreign);
        Assert.InRange(bytes, 500_000, 2_700_000);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_and_the_page_lives_on()
    {
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Desk));
        var page = await context.NewPageAsync();
        await page.GotoAsync(product.Address.ToString());
        await page.Locator(".issue-row").First.WaitForAsync(new() { Timeout = 40_000 });

        await context.SetOfflineAsync(true);
        await page.Locator(".presets button", new() { HasText = "Tất cả" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("[role=alert]").First).ToContainTextAsync("Không kết nối được");

        await context.SetOfflineAsync(false);
        await page.Locator("[role=alert] button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#issues-heading")).ToContainTextAsync("vấn đề");
    }
}
