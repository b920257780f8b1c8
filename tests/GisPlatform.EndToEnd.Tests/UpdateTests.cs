using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The server is started again with a later build, while phones have the one before.</summary>
public sealed class UpdateTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly LeChanDatabase _database = new();
    private readonly AnotherBuild _later = new();
    private ProductProcess _server = default!;
    private Pocket _pocket = default!;

    [Fact]
    public async Task An_open_page_offers_the_new_version_a_report_that_is_being_written_survives_it_and_other_words_are_asked_about()
    {
        var page = await _pocket.OpenAsync("/?report=1", ".report form");
        await page.Locator("#sheet-handle").ClickAsync();
        await Pocket.KeptAsync(page, "MapStart");
        await page.GetByLabel("Tóm tắt").FillAsync("Đang viết dở");
        await ExpectMapAsync(page, AnotherBuild.MapName.Before);
        var other = await _pocket.OpenAsync("/signin", "#page form");
        await other.Locator("#email").FillAsync("lan@example.org");
        // Its own ear is there once the page rests.
        await Pocket.UntilAsync(other, "() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/offline.'))");

        await RestartAsync(_later.Folder);
        await LookAsync(page);
        await Expect(page.Locator("#notices")).ToContainTextAsync("Có bản mới.");
        // What the open page may still want is there, though the server does not have it any more.
        Assert.Equal((200, 404), (await StatusAsync(page, _later.OldAddress), await StatusOfServerAsync(_later.OldAddress)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lại" }).ClickAsync();

        await page.Locator(".report form").WaitForAsync();
        await ExpectMapAsync(page, AnotherBuild.MapName.Now);
        await Expect(page.GetByLabel("Tóm tắt")).ToHaveValueAsync("Đang viết dở");
        await Expect(page.Locator("#notices p")).ToHaveCountAsync(0);

        await LookAsync(other);
        await other.GetByRole(AriaRole.Button, new() { Name = "Tải lại" }).ClickAsync();
        await Expect(other.Locator("#notices")).ToContainTextAsync("chưa gửi, tải lại sẽ mất");
        await other.GetByRole(AriaRole.Button, new() { Name = "Để sau" }).ClickAsync();
        await Expect(other.Locator("#email")).ToHaveValueAsync("lan@example.org");
        await Expect(other.Locator("#notices")).ToContainTextAsync("Có bản mới.");
    }

    [Fact]
    public async Task A_page_that_is_opened_afterwards_is_of_the_new_build_alone_and_so_is_what_is_kept()
    {
        var first = await _pocket.OpenAsync("/");
        await Pocket.KeptAsync(first);
        await first.CloseAsync();
        await RestartAsync(_later.Folder);

        var asked = new List<string>();
        _pocket.Context.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        var page = await _pocket.OpenAsync("/");
        await ExpectMapAsync(page, AnotherBuild.MapName.Now);
        Assert.DoesNotContain(_later.OldAddress, asked);
        await Pocket.UntilAsync(page, "async () => (await caches.keys()).filter(name => name.startsWith('build-')).length === 2 && !(await navigator.serviceWorker.getRegistration()).installing");
        Assert.Empty(_pocket.Complaints);
    }

    [Fact]
    public async Task An_installation_that_wants_nothing_kept_takes_the_worker_and_its_copies_away()
    {
        await Pocket.KeptAsync(await _pocket.OpenAsync("/"));

        await RestartAsync(_later.Folder, new Dictionary<string, string> { ["Site__KeepsOffline"] = "false" });
        var page = await _pocket.OpenAsync("/");

        await Pocket.UntilAsync(page, "async () => !(await navigator.serviceWorker.getRegistration())");
        await Pocket.UntilAsync(page, "async () => !(await caches.keys()).length");
    }

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _server = await ProductProcess.StartAsync(_database.ConnectionString);
        _pocket = await Pocket.NewAsync(browser.Instance, _server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _pocket.DisposeAsync();
        await _server.DisposeAsync();
        await _database.DisposeAsync();
        _later.Dispose();
    }

    private async Task RestartAsync(string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = _server.Address;
        await _server.DisposeAsync();
        _server = await ProductProcess.StartAsync(_database.ConnectionString, settings: settings, folder: folder, address: address);
        // Its first answer takes longer than a page waits for the network before it shows the copy.
        using var http = new HttpClient { BaseAddress = address };
        await http.GetStringAsync(new Uri("/", UriKind.Relative));
    }

    // As when somebody takes the phone out again.
    private static async Task LookAsync(IPage page) => await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

    private static Task ExpectMapAsync(IPage page, string name) =>
        Expect(page.Locator("#map canvas")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex(name));

    private static Task<int> StatusAsync(IPage page, string path) => page.EvaluateAsync<int>("path => fetch(path).then(answer => answer.status)", path);

    private async Task<int> StatusOfServerAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (int)answer.StatusCode;
    }
}
