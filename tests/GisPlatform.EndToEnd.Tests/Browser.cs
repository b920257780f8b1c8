using GisPlatform.Testing;
using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>Debian's Chromium, one for a test class.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Root may not use the sandbox; the rest keeps the browser from calling its maker.
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private IPlaywright? _playwright;

    public IBrowser Instance { get; private set; } = default!;

    public Task<IBrowser> LaunchAsync(params string[] arguments) =>
        _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = DebianChromium.Path, Args = [.. Quiet, .. arguments] });

    public async ValueTask InitializeAsync()
    {
        // A loaded machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Instance = await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Instance.DisposeAsync();
        _playwright?.Dispose();
    }
}
