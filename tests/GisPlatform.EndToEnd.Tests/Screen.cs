using Microsoft.Playwright;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The two sizes of screens. A journey that could go otherwise on the other size is tried at both; the rest at the size where it is at home, as each browser test costs about half a minute.</summary>
public static class Screen
{
    public const string Phone = "phone";
    public const string Desk = "desk";

    public static TheoryData<string> Both => [Phone, Desk];

    /// <summary>
    /// Browser settings of a size. Without a graphics card each frame and pixel of the map is dear: motion is reduced, and a phone's pixels are those of its layout.
    /// The service worker is there in the tests that are about it: it keeps some hundred files, for each visitor anew.
    /// </summary>
    public static BrowserNewContextOptions Of(string size, bool withWorker = false)
    {
        var workers = withWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block;
        return size == Phone
            ? new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, Locale = "vi-VN", ReducedMotion = ReducedMotion.Reduce, ServiceWorkers = workers }
            : new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "vi-VN", ReducedMotion = ReducedMotion.Reduce, ServiceWorkers = workers };
    }
}
