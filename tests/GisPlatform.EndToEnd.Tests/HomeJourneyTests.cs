using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The words of the first page: there before the client, out of its way, and one line for who knows them.</summary>
public sealed class HomeJourneyTests(PublishedProduct product, Browser browser) : IClassFixture<PublishedProduct>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(Screen.Phone)]
    public async Task They_are_open_at_first_make_way_for_what_is_opened_and_come_back_with_the_list(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size);
        var home = visit.Page.Locator("#home");
        await Expect(home.Locator(".home-words")).ToBeVisibleAsync();
        await visit.PictureAsync("home");

        // The list is in the same scroll, not behind it.
        await visit.ShowPanelAsync();
        await visit.Page.Locator(".issue-row").First.ScrollIntoViewIfNeededAsync();
        await Expect(visit.Page.Locator(".issue-row").First).ToBeInViewportAsync();
        await visit.Page.Locator(".issue-row").First.ClickAsync();
        await Expect(visit.Page.Locator(".issue-card .history")).ToBeVisibleAsync();
        await Expect(home).ToBeHiddenAsync();
        await visit.Page.Locator(".card-back a").ClickAsync();
        await Expect(home).ToBeVisibleAsync();

        await visit.Page.Locator(".filter-toggle").ClickAsync();
        await Expect(home).ToBeHiddenAsync();
        await visit.Page.Locator(".filter-toggle").ClickAsync();
        await visit.Page.Locator(".ward-choice select").First.SelectOptionAsync(new SelectOptionValue { Label = "Lam Sơn" });
        await Expect(home).ToBeHiddenAsync();
        await visit.Page.Locator(".card-back a").ClickAsync();
        await visit.Page.Locator(".report-link a").ClickAsync();
        await Expect(visit.Page.Locator(".report form")).ToBeVisibleAsync();
        await Expect(home).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(Screen.Phone)]
    public async Task Who_comes_again_finds_one_line_and_what_they_opened_or_folded_themselves_stays_so(string size)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size);
        var (line, words) = (visit.Page.Locator("#home summary"), visit.Page.Locator(".home-words"));
        await Expect(words).ToBeVisibleAsync();

        await visit.GoAsync("/");
        await Expect(words).ToBeHiddenAsync();
        await visit.PictureAsync("home-folded");
        await line.ClickAsync();
        await Expect(words).ToBeVisibleAsync();
        await visit.GoAsync("/?lang=en");
        await Expect(words).ToBeVisibleAsync();
        await line.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(words).ToBeHiddenAsync();
        await visit.GoAsync("/");
        await Expect(words).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_comes_for_an_issue_sees_that_and_nothing_of_the_words_meanwhile()
    {
        await using var context = await browser.Instance.NewContextAsync(Screen.Of(Screen.Phone));
        var page = await context.NewPageAsync();
        // The client does not come: what the server sent is all that there is.
        await page.RouteAsync("**/_framework/dotnet*", route => route.AbortAsync());
        await page.GotoAsync(new Uri(product.Address, "/?issue=LC-2026-000200").ToString());
        await Expect(page.Locator("#app .loading")).ToBeVisibleAsync();
        await Expect(page.Locator("#home")).ToBeHiddenAsync();

        await page.GotoAsync(product.Address.ToString());
        await Expect(page.Locator("#home .home-words")).ToBeVisibleAsync();
    }
}
