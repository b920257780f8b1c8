using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The pages for signed-in people without a mouse and without eyes.</summary>
public sealed class StaffAccessibilityTests(StaffProduct product, Browser browser) : IClassFixture<StaffProduct>, IClassFixture<Browser>
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            // A page at both sizes, and in both languages: narrow where words are longer, wide where more is beside each other.
            foreach (var path in new[] { "/inbox", "/inbox?issue=LC-2026-000200", "/inbox?tab=Content", "/account", "/accounts", "/categories", "/crews", "/mural-keeping?source=new", "/signin", "/reset", "/setup" })
                data.Add(Screen.Phone, path);
            foreach (var path in new[] { "/inbox?lang=en", "/inbox?issue=LC-2026-000200&lang=en", "/account?lang=en", "/accounts?lang=en", "/categories?lang=en", "/crews?lang=en", "/saturday?lang=en", "/onsite?lang=en", "/mural-keeping?lang=en" })
                data.Add(Screen.Desk, path);

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(string size, string path)
    {
        await using var visit = await Visit.OpenAsync(browser.Instance, product, size, path, await product.Database.MakeAccountAsync(AccountRole.Admin));
        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('.empty[role=status], .is-loading')");
        if (await visit.Page.Locator("#map").CountAsync() > 0)
        {
            await visit.ShowPanelAsync();
            await visit.MapIsIdleAsync();
        }

        // The forms that only a press opens.
        foreach (var opener in new[] { "#app summary", ".buttons button", ".staff-card .actions button >> nth=-2", "section .primary >> nth=0" })
        {
            if (await visit.Page.Locator(opener).First.IsVisibleAsync())
                await visit.Page.Locator(opener).First.ClickAsync();
        }

        await visit.Page.WaitForTimeoutAsync(300);
        await visit.Page.AssertAxeFindsNothingAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('#app').scrollWidth <= document.querySelector('#app').clientWidth + 1"), path);
        // WCAG 2.2, 2.5.8; a link within a sentence is exempt, and a label counts with its box.
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('#app button, #app select, #app input:not([type=checkbox], [type=radio], [type=file]), #app textarea, #app .tabs a, #app nav a, .card-back a, .language, summary')]
              .filter(e => e.getClientRects().length && (e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24))
              .map(e => e.outerHTML.slice(0, 120))
            """));
    }
}
