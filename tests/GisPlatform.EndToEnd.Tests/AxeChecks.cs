using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>axe, on a page as it stands.</summary>
internal static class AxeChecks
{
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Fails with what axe finds on light paper or on dark.</summary>
    public static async Task AssertAxeFindsNothingAsync(this IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // All but the colours is the same by night.
            var found = await (scheme == ColorScheme.Dark ? page.RunAxe(Colours) : page.RunAxe());
            Assert.Empty(found.Violations.Select(violation => $"{scheme}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }
    }
}
