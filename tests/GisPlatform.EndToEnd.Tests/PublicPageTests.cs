using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The pages that the server renders for everybody: by day and by night, in both languages, on a phone and a desk, and without a script.</summary>
public sealed class PublicPageTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    private static readonly string[] Paths =
    [
        "/ward", "/ward?lang=en", "/ward/11383?was=cat-dai", "/ward/11407?lang=en", "/ward/11368?asOf=2024-12-31", "/ward/atlantis",
        "/saturdays", "/saturdays?year=2019&lang=en", "/murals?year=2022", "/murals/walk?from=20.8547,106.6804&lang=en", "/nothing-here", "/nothing-here?lang=en", "/follow/stop?token=x",
    ];

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task Axe_finds_nothing_nothing_is_wider_than_the_screen_and_links_are_large_enough(string size)
    {
        var options = Screen.Of(size);
        options.BaseURL = product.Address.ToString();
        await using var context = await browser.Instance.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) => refused.AddRange(message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        foreach (var path in Paths.Append(await SaturdayAsync()).Append(await MuralAsync()))
        {
            await page.GotoAsync(path);

            await page.AssertAxeFindsNothingAsync();
            Assert.True(await FitsAsync(page), path);
            // WCAG 2.2, 2.5.8; a link within a sentence is exempt.
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('nav a, .home, .language, .button, button, input:not([type=hidden]), .chips a, .doors a, .more a, .issue a, .days a, .mural h3 a, .stop h3 a, summary')]
                  .filter(e => e.getClientRects().length && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)).map(e => e.outerHTML.slice(0, 120))
                """));
        }

        Assert.Empty(refused);
    }

    [Fact]
    public async Task At_twice_the_size_in_narrow_windows_and_with_wide_spacing_of_letters_nothing_is_cut_off()
    {
        // 320 points are 1,280 at four times the size (WCAG 1.4.10). The spacing of 1.4.12 is set over the page's policy.
        await using var context = await browser.Instance.NewContextAsync(new() { BaseURL = product.Address.ToString(), ViewportSize = new() { Width = 320, Height = 640 }, BypassCSP = true });
        var page = await context.NewPageAsync();
        foreach (var path in Paths.Append(await SaturdayAsync()).Append(await MuralAsync()))
        {
            await page.GotoAsync(path);
            Assert.True(await FitsAsync(page), path);
            await page.AddStyleTagAsync(new() { Content = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }" });
            Assert.True(await FitsAsync(page), $"{path}, spaced");
            Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main *, header *')].filter(e => getComputedStyle(e).overflow === 'hidden' && e.scrollHeight > e.clientHeight + 1).map(e => e.outerHTML.slice(0, 120))"));
        }
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task Without_a_script_and_by_keyboard_a_reader_goes_from_the_first_page_to_a_ward_and_on(string size)
    {
        var options = Screen.Of(size);
        (options.BaseURL, options.JavaScriptEnabled) = (product.Address.ToString(), false);
        await using var context = await browser.Instance.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator("#home")).ToContainTextAsync("mỗi thứ bảy, cán bộ và người dân");
        await Expect(page.Locator("#home .good dd")).ToBeVisibleAsync();

        await page.Locator(".home-links a", new() { HasText = "Phường tôi" }).ClickAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("main a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Phường");
        await Expect(page.Locator(".map")).ToBeVisibleAsync();

        await page.Locator(".chips a", new() { HasText = "Niệm Nghĩa" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Phường Niệm Nghĩa");
        await page.Locator(".language").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Niệm Nghĩa ward");
        await page.Locator("header nav a", new() { HasText = "Saturdays" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("The Saturdays");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_follows_a_ward_sends_a_proof_where_scripts_run_and_gets_the_same_mail_where_they_do_not(bool hasScripts)
    {
        var options = Screen.Of(Screen.Phone);
        (options.BaseURL, options.JavaScriptEnabled) = (product.Address.ToString(), hasScripts);
        await using var context = await browser.Instance.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var address = $"{Guid.NewGuid():N}@example.org";
        var proofs = await product.Database.ScalarAsync<long>("select count(*) from spent_proof");
        await page.GotoAsync("/ward/11383");

        await page.Locator("form.follow input[type=email]").FillAsync(address);
        await page.Locator("form.follow button").ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Xin xem thư của bạn", new() { Timeout = 40_000 });
        await Expect(page.Locator("main")).ToContainTextAsync(address);
        Assert.Equal(1, await product.Database.ScalarAsync<long>($"select count(*) from mail_message where recipient = '{address}'"));
        Assert.Equal(proofs + (hasScripts ? 1 : 0), await product.Database.ScalarAsync<long>("select count(*) from spent_proof"));
    }

    private static Task<bool> FitsAsync(IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1");

    private async Task<string> MuralAsync() => $"/mural/{await product.Database.ScalarAsync<string>("select id::text from mural where status = 'FADED' order by id limit 1")}";

    private async Task<string> SaturdayAsync() => $"/saturdays/{await product.Database.ScalarAsync<string>("select max(date)::text from saturday where status = 'HELD'")}";
}
