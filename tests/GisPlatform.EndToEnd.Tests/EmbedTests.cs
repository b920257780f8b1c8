using System.Net;
using System.Net.Sockets;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The map in a page of somebody else's: shown where its site is named, and nowhere else.</summary>
public sealed class EmbedTests(EmbedTests.Product product, Browser browser) : IClassFixture<EmbedTests.Product>, IClassFixture<Browser>
{
    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task A_named_site_shows_the_map_of_a_ward_and_an_issue_leads_to_the_full_page(string size)
    {
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(size));
        var page = await context.NewPageAsync();
        using var friend = new Host(product.Named, new Uri(product.Address, "/embed?ward=11404&lang=en"));
        await page.GotoAsync(friend.Address);
        var frame = page.FrameLocator("iframe");
        await Expect(frame.Locator("canvas")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        Assert.DoesNotContain(page.Frames, one => one.Url.Contains("_framework", StringComparison.Ordinal));

        var at = await MapAsync<double[]>(page, """
            map.jumpTo({ zoom: 17, center: await centre() });
            await new Promise(done => map.once('idle', done));
            const { width, height } = map.getCanvas().getBoundingClientRect();
            for (let x = 20; x < width - 20; x += 6) for (let y = 60; y < height - 60; y += 6)
              if (layers.issues.issueAt({ x, y }) && !layers.issues.clusterAt({ x, y })) return [x, y];
            async function centre() {
              const answer = await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ query: '{ issues(where: { ward: ["11404"], asOf: "2024-12-31", status: [REPORTED, ACCEPTED] }, first: 1) { nodes { geometry } } }' }) });
              const flat = (await answer.json()).data.issues.nodes[0].geometry.coordinates.flat(9);
              return [flat[0], flat[1]];
            }
            """);
        await frame.Locator("canvas").ClickAsync(new() { Position = new() { X = (float)at[0], Y = (float)at[1] } });

        var card = frame.Locator("#card");
        await Expect(card.Locator("strong")).Not.ToBeEmptyAsync();
        await Expect(card.Locator("a")).ToHaveAttributeAsync("target", "_blank");
        var opened = await page.RunAndWaitForPopupAsync(() => card.Locator("a").ClickAsync());
        Assert.Matches(@"/\?issue=LC-\d{4}-\d{6}&lang=en", opened.Url);
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }

    [Fact]
    public async Task Another_site_does_not_get_it_and_no_other_page_is_for_frames()
    {
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Desk));
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) => refused.AddRange(message.Text.Contains("frame-ancestors", StringComparison.Ordinal) ? [message.Text] : []);
        foreach (var (port, path) in new[] { (Host.FreePort(), "/embed?ward=11404"), (product.Named, "/"), (product.Named, "/ward/11383") })
        {
            using var host = new Host(port, new Uri(product.Address, path));
            await page.GotoAsync(host.Address);
            await page.WaitForFunctionAsync("() => document.querySelector('iframe').dataset.loaded === 'yes'");
            Assert.Equal(0, await page.FrameLocator("iframe").Locator("#map, #app, main").CountAsync());
        }

        Assert.Equal(3, refused.Count);
    }

    private static Task<T> MapAsync<T>(IPage page, string script) => page.Frames[^1].EvaluateAsync<T>($"async () => {{ const {{ map, layers, whenReady }} = await import('/map/map.js'); await whenReady(); {script} }}");

    public sealed class Product : PublishedProduct
    {
        /// <summary>The port of the site that may show the map.</summary>
        public int Named { get; } = Host.FreePort();

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Embed__FrameAncestors__0"] = $"http://127.0.0.1:{Named}" };
    }

    /// <summary>Somebody else's site: one page with a frame.</summary>
    private sealed class Host : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Host(int port, Uri embedded)
        {
            Address = $"http://127.0.0.1:{port}/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = AnswerAsync(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"en\"><title>A friend</title><main><h1>A friend</h1><iframe title=\"Map\" src=\"{WebUtility.HtmlEncode(embedded.ToString())}\" width=\"360\" height=\"480\" onload=\"this.dataset.loaded='yes'\"></iframe></main></html>"));
        }

        public string Address { get; }

        public static int FreePort()
        {
            using var socket = new TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            return ((IPEndPoint)socket.LocalEndpoint).Port;
        }

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync(byte[] page)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    context.Response.ContentType = "text/html; charset=utf-8";
                    await context.Response.OutputStream.WriteAsync(page);
                    context.Response.Close();
                }
            }
            catch (Exception exception) when (exception is ObjectDisposedException or HttpListenerException)
            {
                // The page was closed.
            }
        }
    }
}
