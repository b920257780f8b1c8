using GisPlatform.Benchmarks.Measuring;
using GisPlatform.Benchmarks.Setup;
using GisPlatform.Testing;
using Microsoft.Playwright;

namespace GisPlatform.Benchmarks.Rows;

/// <summary>The first visit with an empty cache, over a slow line: bytes, and whether the map is there before the runtime; and the second.</summary>
internal static class FirstLoad
{
    private const double MostMegabytes = 2.7;

    public static async Task<IReadOnlyList<Row>> RunAsync(Bench bench)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = DebianChromium.Path, Args = ["--no-sandbox", "--disable-background-networking"] });
        var visits = new List<Visit>();
        for (var round = 0; round < bench.Rounds.Count; round++)
            visits.Add(await VisitAsync(browser, bench.Address));
        var (map, runtime, ready) = (Comparison.Median(visits.Select(visit => visit.Map)), Comparison.Median(visits.Select(visit => visit.RuntimeStart)), Comparison.Median(visits.Select(visit => visit.Ready)));
        var megabytes = visits.Max(visit => visit.Bytes) / 1e6;
        return
        [
            new Row("first load, compressed", Comparison.Figure(megabytes, "MB"), "–", [], "≤ 2.7 MB", megabytes <= MostMegabytes),
            new Row("map drawn, at 10 Mbit/s and 60 ms (reference: the .NET runtime starts)", Comparison.Figure(map / 1000, "s"), Comparison.Figure(runtime / 1000, "s"),
                [.. visits.Select(visit => visit.Map / visit.RuntimeStart)], "before", visits.All(visit => visit.Map <= visit.RuntimeStart)),
            new Row("list usable, likewise (reference: map drawn)", Comparison.Figure(ready / 1000, "s"), Comparison.Figure(map / 1000, "s"),
                [.. visits.Select(visit => visit.Ready / visit.Map)], "–", true),
            new Row("list usable on the second visit (reference: on the first)", Comparison.Figure(Comparison.Median(visits.Select(visit => visit.ReadyAgain)) / 1000, "s"),
                Comparison.Figure(ready / 1000, "s"), [.. visits.Select(visit => visit.ReadyAgain / visit.Ready)], "–", true),
        ];
    }

    private static async Task<Visit> VisitAsync(IBrowser browser, Uri address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "vi-VN" });
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 60, ["downloadThroughput"] = 1_250_000, ["uploadThroughput"] = 1_250_000 });
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(address.ToString());
        await page.Locator(".issue-row").First.WaitForAsync(new() { Timeout = 60_000 });
        var ready = await page.EvaluateAsync<double>("performance.now()");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var first = new Visit(bytes, await MarkAsync(page, "map-drawn"), await MarkAsync(page, "runtime-start"), ready, 0);
        await page.ReloadAsync();
        await page.Locator(".issue-row").First.WaitForAsync(new() { Timeout = 60_000 });
        return first with { ReadyAgain = await page.EvaluateAsync<double>("performance.now()") };
    }

    private static Task<double> MarkAsync(IPage page, string name) => page.EvaluateAsync<double>("name => performance.getEntriesByName(name)[0].startTime", name);

    // Bytes, and milliseconds from the start of the visit.
    private sealed record Visit(double Bytes, double Map, double RuntimeStart, double Ready, double ReadyAgain);
}
