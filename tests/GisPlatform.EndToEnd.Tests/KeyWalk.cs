using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>A page without a mouse.</summary>
internal static class KeyWalk
{
    /// <summary>
    /// Goes on with the Tab key until something has the focus, which then must be seen (WCAG 2.2, 2.4.7) and not lie under something else (2.4.11).
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="selector">What to go to: whichever of these comes first.</param>
    /// <param name="back">Whether it lies before.</param>
    public static async Task TabToAsync(this IPage page, string selector, bool back = false)
    {
        var wanted = page.Locator(selector);
        // What an answer brings may come a moment later than the keys before.
        await wanted.First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        await AssertNotLostAsync(page, selector);
        for (var steps = 0; steps < 120; steps++)
        {
            if (await wanted.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
            {
                await AssertSeenAsync(page, selector);
                return;
            }

            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}, but {await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)")}");
    }

    /// <summary>Goes there and presses a key.</summary>
    public static async Task TabAndPressAsync(this IPage page, string selector, string key = "Enter", bool back = false)
    {
        await page.TabToAsync(selector, back);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes there and types.</summary>
    public static async Task TabAndTypeAsync(this IPage page, string selector, string text)
    {
        await page.TabToAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    // Once somebody goes by keyboard, what they press may go away, but not the place where they are (2.4.3).
    private static async Task AssertNotLostAsync(IPage page, string next)
    {
        for (var tries = 0; tries < 12; tries++)
        {
            if (await page.EvaluateAsync<bool>("() => { const isFirst = !window.isWalked; window.isWalked = true; return isFirst || document.activeElement !== document.body; }"))
                return;
            await page.WaitForTimeoutAsync(250);
        }

        Assert.Fail($"The focus is lost before {next}.");
    }

    private static async Task AssertSeenAsync(IPage page, string selector)
    {
        var fault = "";
        // The panel may still be moving to what has the focus.
        for (var tries = 0; tries < 8; tries++)
        {
            fault = await page.EvaluateAsync<string>("""
                () => {
                  const it = document.activeElement;
                  // The ring of a slider is around its handle, which no script sees.
                  if (it.type === 'range') return '';
                  const shown = it.getBoundingClientRect().width > 2 ? it : it.closest('label') ?? it;
                  // Of a link over two lines, the first of them.
                  const { left, top, right, bottom } = shown.getClientRects()[0];
                  const rings = [it, shown].map(e => getComputedStyle(e)).some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
                  if (!rings) return 'has no ring';
                  // What is larger than the screen is seen where it begins.
                  const x = Math.min((left + right) / 2, innerWidth - 1), y = bottom > innerHeight && top < innerHeight - 24 ? top + 12 : (top + bottom) / 2;
                  const above = document.elementFromPoint(x, y);
                  return above && (shown.contains(above) || above.closest('label')?.contains(it)) ? '' : `lies under ${above?.outerHTML.slice(0, 120)}`;
                }
                """);
            if (fault.Length == 0)
                return;
            await page.WaitForTimeoutAsync(250);
        }

        Assert.Fail($"{selector} has the focus, but {fault}");
    }
}
