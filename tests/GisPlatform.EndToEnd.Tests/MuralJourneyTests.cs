using GisPlatform.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>Somebody with a phone goes to see murals.</summary>
public sealed class MuralJourneyTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_visitor_finds_murals_nearby_looks_at_them_walks_an_hour_without_a_network_shares_one_reports_a_faded_one_and_follows_its_ward()
    {
        await PhotographAsync(77);
        await using var context = await NewAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/murals");
        await page.Locator("#map[data-ready]").WaitForAsync(new() { Timeout = 40_000 });
        await page.AssertAxeFindsNothingAsync();

        // Nearest first, by the database's own measure; the position stays out of the address.
        await page.Locator("#nearest").ClickAsync();
        var nearest = await product.Database.ScalarAsync<string>("select title_vi from mural order by anchor::geography <-> ST_SetSRID(ST_MakePoint(106.6804, 20.8547), 4326)::geography limit 1");
        await Expect(page.Locator(".mural h3").First).ToHaveTextAsync(nearest);
        await Expect(page.Locator("#found")).ToContainTextAsync("gần nhất trước");
        Assert.EndsWith("/murals", page.Url, StringComparison.Ordinal);

        // A picture over the screen, by keys.
        await page.Locator(".mural .picture").First.ClickAsync();
        await Expect(page.Locator(".viewer .caption a")).ToHaveTextAsync(nearest);
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".viewer .caption a")).Not.ToHaveTextAsync(nearest);
        await page.AssertAxeFindsNothingAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".viewer")).ToBeHiddenAsync();

        // A walk of an hour from here; on the way there is no network.
        await page.GetByRole(AriaRole.Link, new() { Name = "Đi bộ xem tranh" }).ClickAsync();
        await page.Locator("#here").ClickAsync();
        await Expect(page.Locator("#walk-heading")).ToContainTextAsync("bức tranh ·", new() { Timeout = 40_000 });
        await Expect(page.Locator("#kept")).ToBeVisibleAsync();
        await page.AssertAxeFindsNothingAsync();
        await context.SetOfflineAsync(true);
        await Expect(page.Locator(".map .way")).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("#gpx").ClickAsync());
        Assert.Contains("<trkpt", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await context.SetOfflineAsync(false);
        await page.GotoAsync("/murals/walk");
        await Expect(page.Locator("#answer .notice")).ToContainTextAsync("giữ trên máy này");

        await page.Locator(".stop h3 a").First.ClickAsync();
        await page.Locator("#share").ClickAsync();
        await Expect(page.Locator("#share")).ToHaveTextAsync("Đã chép liên kết");
        Assert.Contains("/mural/", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);

        await page.Locator("#faded summary").ClickAsync();
        await page.Locator("#faded textarea").FillAsync("Bong một mảng lớn");
        await page.AssertAxeFindsNothingAsync();
        await page.Locator("#faded button").ClickAsync();
        await Expect(page.Locator("#faded .answer")).ToContainTextAsync("LC-", new() { Timeout = 40_000 });
        Assert.Equal(1, await product.Database.ScalarAsync<long>($"select count(*) from mural_report where mural_id = '{page.Url.Split('/')[^1]}'"));

        var ward = await page.Locator(".facts a[href*='/ward/']").TextContentAsync();
        await page.Locator(".facts a[href*='/ward/']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(ward!);
        await page.Locator("form.follow input[type=email]").FillAsync("tham.quan@example.org");
        await page.Locator("form.follow button").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Xin xem thư của bạn", new() { Timeout = 40_000 });
        Assert.Equal(1, await product.Database.ScalarAsync<long>("select count(*) from mail_message where recipient = 'tham.quan@example.org'"));
    }

    [Fact]
    public async Task By_keyboard_alone_one_looks_at_murals_walks_reports_a_faded_one_and_follows_its_ward()
    {
        await PhotographAsync(78);
        await using var context = await NewAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/murals");
        await page.Locator("#map[data-ready]").WaitForAsync(new() { Timeout = 40_000 });
        await page.TabAndPressAsync("#nearest");
        await Expect(page.Locator("#found")).ToContainTextAsync("gần nhất trước");
        await page.TabAndPressAsync(".mural .picture");
        await Expect(page.Locator(".viewer")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".viewer")).ToBeHiddenAsync();
        // One is where one was, not at the page's beginning.
        Assert.Equal("picture", await page.EvaluateAsync<string>("() => document.activeElement.className"));

        await page.GotoAsync("/murals/walk");
        await page.TabAndTypeAsync("select[name=from]", "Đ");
        await page.TabAndPressAsync("#walk button");
        await page.TabAndPressAsync(".stop h3 a");
        await page.TabAndPressAsync("#faded summary");
        await page.TabAndTypeAsync("#faded textarea", "Bạc màu vì nắng");
        await page.TabAndPressAsync("#faded button");
        await Expect(page.Locator("#faded .answer")).ToContainTextAsync("LC-", new() { Timeout = 40_000 });

        await page.GotoAsync((await page.Locator(".facts a[href*='/ward/']").GetAttributeAsync("href"))!);
        await page.TabAndTypeAsync("form.follow input[type=email]", "ban.phim@example.org");
        await page.TabAndPressAsync("form.follow button");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Xin xem thư của bạn", new() { Timeout = 40_000 });
    }

    [Fact]
    public async Task Who_knows_a_mural_tells_of_it_with_its_place_on_the_map()
    {
        await using var context = await NewAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/murals/suggest");
        var title = $"Tranh mới {Guid.NewGuid():N}";
        await page.GetByLabel("Tên, hoặc tranh vẽ gì").FillAsync(title);
        await page.Locator("form.ask > button").ClickAsync();
        await Expect(page.Locator("p.answer")).ToHaveTextAsync("Hãy chọn chỗ của bức tranh trên bản đồ.");
        await page.Locator("#here").ClickAsync();
        await Expect(page.Locator("#chosen")).ToContainTextAsync("20.85470, 106.68040");
        await page.AssertAxeFindsNothingAsync();

        await page.Locator("form.ask > button").ClickAsync();

        await Expect(page.Locator("p.answer")).ToContainTextAsync("Cảm ơn bạn!", new() { Timeout = 40_000 });
        Assert.Equal("WAITING", await product.Database.ScalarAsync<string>($"select status::text from mural_suggestion where title = '{title}'"));
    }

    // Those nearest to Nghè Temple get a picture; the test's place is loaded without drawing them all.
    private async Task PhotographAsync(int seed)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        var upload = await TestPhoto.UploadAsync(http, TestPhoto.Make(seed, 1200, 900));
        await product.Database.ExecuteAsync($"insert into mural_photo (id, mural_id, hash, position, credit, added_at) select gen_random_uuid(), id, '{(string)upload["hash"]!}', {seed}, 'Thử', now() from mural order by anchor::geography <-> ST_SetSRID(ST_MakePoint(106.6804, 20.8547), 4326)::geography limit 3");
    }

    // At Nghè Temple.
    private async Task<IBrowserContext> NewAsync()
    {
        var options = Screen.Of(Screen.Phone);
        options.BaseURL = product.Address.ToString();
        options.Geolocation = new() { Longitude = 106.6804f, Latitude = 20.8547f };
        options.Permissions = ["geolocation", "clipboard-read", "clipboard-write"];
        var context = await browser.Instance.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return context;
    }
}
