namespace GisPlatform.Testing;

/// <summary>Debian's Chromium.</summary>
public static class DebianChromium
{
    /// <summary>
    /// The program: the one that is made for use without a screen, or the whole browser where only that is installed.
    /// Both draw and compute alike; without windows and menus, a run takes a fifth less time.
    /// </summary>
    public static string Path { get; } = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists);
}
