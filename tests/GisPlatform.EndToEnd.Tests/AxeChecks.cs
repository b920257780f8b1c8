using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>axe, on a page as it stands.</summary>
internal static class AxeChecks
{
    /// <summary>Fails with what axe finds on light paper or on dark.</summary>
    public static async Task AssertAxeFindsNothingAsync(this IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.RunAxe();
            Assert.Empty(found.Violations.Select(violation => $"{scheme}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }
    }
}
