using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The page without a mouse, without eyes, without a map.</summary>
public sealed class AccessibilityTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var path in new[] { "/", "/?tab=Wards", "/?ward=11404", "/?issue=LC-2026-000200&lang=en", "/?report=1" })
                data.Add(Screen.Phone, path);
            foreach (var path in new[] { "/?lang=en", "/?text=khongcogi", "/?issue=LC-2026-000200", "/?lang=en&ward=11383&asOf=2026-01-01", "/?report=1&lang=en" })
                data.Add(Screen.Desk, path);

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing(string size, string path)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, path);
        await visit.ShowPanelAsync();
        if (await visit.Page.Locator(".filter-toggle").IsVisibleAsync())
            await visit.Page.Locator(".filter-toggle").ClickAsync();
        await visit.MapIsIdleAsync();

        await visit.Page.AssertAxeFindsNothingAsync();
    }

    [Theory]
    [InlineData(Screen.Desk)]
    public async Task The_keyboard_alone_searches_filters_opens_a_ward_and_an_issue_and_comes_back(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size);
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();

        await visit.Page.TabToAsync("#search");
        await visit.Page.Keyboard.TypeAsync("ngo");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("text=ngo"));

        await visit.Page.TabToAsync(".filter-toggle");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.TabToAsync("#filters input[type=checkbox]");
        await visit.Page.Keyboard.PressAsync("Space");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("category=LITTER"));

        await visit.Page.TabToAsync(".ward-choice select");
        await visit.Page.Keyboard.TypeAsync("V");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("ward=11407"));
        await Expect(visit.Page.Locator("#ward-heading")).ToHaveTextAsync("Phường Vĩnh Niệm");

        await visit.Page.TabToAsync(".issue-row");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".issue-card h2")).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(visit.Page.Locator(".card-back a")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#ward-heading")).ToBeAttachedAsync();
    }

    [Theory]
    [MemberData(nameof(Screen.Both), MemberType = typeof(Screen))]
    public async Task Nothing_is_wider_than_the_screen_and_everything_to_press_is_large_enough(string size)
    {
        foreach (var path in new[] { "/", "/?tab=Wards&lang=en", "/?ward=11404", "/?issue=LC-2026-000200&lang=en" })
        {
            await using var visit = await Visit.OpenAsync(browser.Instance, product, size, path);
            await visit.ShowPanelAsync();
            if (await visit.Page.Locator(".filter-toggle").IsVisibleAsync())
                await visit.Page.Locator(".filter-toggle").ClickAsync();

            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('#app').scrollWidth <= document.querySelector('#app').clientWidth + 1"), path);
            // WCAG 2.2, 2.5.8: 24 by 24 pixels; a link within a sentence or a table is exempt, and a label counts with its box.
            var small = await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('#panel button, #panel select, #panel input:not([type=checkbox], [type=radio]), #panel label.option, #panel a.issue-row, .card-back a, .language, summary')]
                  .filter(e => e.getClientRects().length && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24))
                  .map(e => e.outerHTML.slice(0, 120))
                """);
            Assert.Empty(small);
        }
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task Without_WebGL_the_list_works_and_the_page_says_why_there_is_no_map(string size)
    {
        await using var bare = await browser.LaunchAsync("--disable-3d-apis", "--disable-gpu");
        await using var visit = await Visit.OpenAsync(bare, product, size, "/?ward=11404", options => options.Permissions = []);

        await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync("WebGL");
        await visit.ShowPanelAsync();
        await visit.Page.Locator(".issue-row").First.ClickAsync();
        await Expect(visit.Page.Locator(".issue-card .history")).ToBeVisibleAsync();
    }
}
