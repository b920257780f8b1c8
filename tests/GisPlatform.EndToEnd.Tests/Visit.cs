using System.Text.RegularExpressions;
using GisPlatform.Testing;
using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>One visitor: a page, what its console said, and means to ask the map.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly string _size;

    private Visit(IBrowserContext context, IPage page, string size)
    {
        (_context, Page, _size) = (context, page, size);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("GPU stall", StringComparison.Ordinal)
                // So the server asks for the second factor, and the browser calls it an error.
                && !message.Text.Contains("status of 401", StringComparison.Ordinal))
                _complaints.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public string Url => Page.Url;

    public bool IsPhone => _size == Screen.Phone;

    /// <summary>Opens a page and waits until it can be used.</summary>
    public static Task<Visit> OpenAsync(IBrowser browser, PublishedProduct product, string size, string path = "/", Action<BrowserNewContextOptions>? configure = null) =>
        OpenAsync(browser, product, size, path, null, configure);

    /// <summary>Opens a page for somebody who is signed in.</summary>
    public static Task<Visit> OpenAsync(IBrowser browser, PublishedProduct product, string size, string path, GisPlatform.Data.Accounts.Account account) =>
        OpenAsync(browser, product, size, path, account, null);

    private static async Task<Visit> OpenAsync(
        IBrowser browser, PublishedProduct product, string size, string path, GisPlatform.Data.Accounts.Account? account, Action<BrowserNewContextOptions>? configure)
    {
        var options = Screen.Of(size);
        options.BaseURL = product.Address.ToString();
        configure?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        if (account is not null)
        {
            var answer = await context.APIRequest.PostAsync("/account/login?useCookies=true", new() { DataObject = new { email = account.Email, password = TestAccounts.Password } });
            Assert.True(answer.Ok, await answer.TextAsync());
        }

        var visit = new Visit(context, await context.NewPageAsync(), size);
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>Goes somewhere and waits until C# runs there.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Waits until C# runs and has read the place.</summary>
    public Task ReadyAsync() => Page.Locator(".ward-choice option:nth-child(2), .report form, .staff h1, .planner .verdict").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });

    /// <summary>The module instance that the page itself uses.</summary>
    public async Task<T> OnMapAsync<T>(string expression) =>
        await Page.EvaluateAsync<T>($"async () => {{ const {{ map, layers, visible }} = await import('/map/map.js'); {expression} }}");

    /// <summary>Waits until the map has drawn all that it shall.</summary>
    public Task MapIsIdleAsync() => OnMapAsync<bool>("""
        await new Promise(done => { const look = () => map.loaded() && !map.isMoving() ? done() : map.once('idle', look); setTimeout(look, 300); });
        return true;
        """);

    /// <summary>Waits until an expression about the map has a value.</summary>
    public async Task UntilAsync<T>(string expression, T expected)
    {
        for (var tries = 0; tries < 40 && !Equals(await OnMapAsync<T>(expression), expected); tries++)
            await Page.WaitForTimeoutAsync(250);
        Assert.Equal(expected, await OnMapAsync<T>(expression));
    }

    /// <summary>Clicks a place on the map.</summary>
    public async Task ClickMapAsync(double lon, double lat)
    {
        await MapIsIdleAsync();
        var at = await OnMapAsync<double[]>(FormattableString.Invariant($"const p = map.project([{lon}, {lat}]), r = map.getCanvas().getBoundingClientRect(); return [r.left + p.x, r.top + p.y];"));
        await Page.Mouse.ClickAsync((float)at[0], (float)at[1]);
    }

    /// <summary>How many issues the drawn part of the map stands for.</summary>
    public async Task<int> CountOnMapAsync()
    {
        await MapIsIdleAsync();
        return await OnMapAsync<int>("""
            const [w, s, e, n] = visible();
            const inside = f => { const [x, y] = f.geometry.coordinates; return x >= w && x <= e && y >= s && y <= n; };
            const points = layer => map.querySourceFeatures('issues', { sourceLayer: layer }).filter(inside);
            const once = (features, key) => [...new Map(features.map(f => [key(f), f])).values()];
            const clusters = once(points('clusters'), f => f.geometry.coordinates.map(c => c.toFixed(5)).join());
            return once(points('issues'), f => f.properties.reference).length + clusters.reduce((sum, f) => sum + f.properties.count, 0);
            """);
    }

    /// <summary>The number in the heading of the list.</summary>
    public async Task<int> CountInListAsync()
    {
        var heading = Page.Locator("#issues-heading");
        await Page.WaitForFunctionAsync("() => /^[0-9.,]+ /.test(document.querySelector('#issues-heading')?.textContent ?? '') && !document.querySelector('ol.issues.is-loading')");
        return int.Parse(Regex.Replace(await heading.TextContentAsync() ?? "", "[^0-9]", ""), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Pulls the sheet up on a phone, so that what is in it can be reached.</summary>
    public async Task ShowPanelAsync()
    {
        if (!IsPhone)
            return;
        while (await Page.Locator("#panel").GetAttributeAsync("data-sheet") != "full")
            await Page.Locator("#sheet-handle").ClickAsync();
        await Page.WaitForTimeoutAsync(350);
    }

    /// <summary>Keeps a picture among the test's output.</summary>
    public async Task PictureAsync(string name)
    {
        if (await Page.Locator("#map canvas").CountAsync() > 0)
            await MapIsIdleAsync();
        await Page.ScreenshotAsync(new() { Path = Repository.PathOf(".local", "screenshots", $"{name}-{_size}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        // A page that works for the eye but complains in the console is not in order: a policy broken, a file missing.
        Assert.Equal("", string.Join(Environment.NewLine, _complaints));
    }
}
