using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>A device with a service worker: what it has kept, and whether it has a network.</summary>
public sealed class Pocket : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Pocket(IBrowserContext context, Uri address) => (Context, Address) = (context, address);

    public IBrowserContext Context { get; }

    public Uri Address { get; }

    /// <summary>What broke the page's policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Pocket> NewAsync(IBrowser browser, Uri address, string size = Screen.Phone, bool withWorker = true)
    {
        var options = Screen.Of(size, withWorker);
        options.BaseURL = address.ToString();
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(40_000);
        return new Pocket(context, address);
    }

    /// <summary>Opens a page and waits for something in it.</summary>
    public async Task<IPage> OpenAsync(string path, string waitFor = ".issue-row")
    {
        var page = await Context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        await page.GotoAsync(path);
        await page.Locator(waitFor).First.WaitForAsync();
        return page;
    }

    /// <summary>Waits until all is kept that the page wants kept: its build, the place, and what it shows.</summary>
    public static Task KeptAsync(IPage page, string read = "IssueList") => UntilAsync(page, $$"""
        async () => {
          if (!navigator.serviceWorker.controller) return false;
          const isThere = async (name, test) => (await (await caches.open(name)).keys()).some(({ url }) => test(new URL(url).pathname));
          return await isThere('tiles', path => path === '/tiles/kept') && await isThere('seen-reads', path => path.includes('{{read}}'));
        }
        """);

    /// <summary>Waits until something that takes its time to find out is true.</summary>
    public static async Task UntilAsync(IPage page, string isTrue)
    {
        var started = Environment.TickCount64;
        while (!await page.EvaluateAsync<bool>(isTrue))
        {
            Assert.True(Environment.TickCount64 - started < 60_000, isTrue);
            await page.WaitForTimeoutAsync(250);
        }
    }

    /// <summary>Takes the network away, or gives it back.</summary>
    public async Task OfflineAsync(bool isOffline, IPage? page = null)
    {
        await Context.SetOfflineAsync(isOffline);
        // Of that the worker must know, too; else it would prove nothing.
        if (page is not null)
            Assert.Equal(isOffline, await page.EvaluateAsync<bool>("() => fetch('/health/live').then(() => false, () => true)"));
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
