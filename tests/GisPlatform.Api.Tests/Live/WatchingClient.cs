using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using GisPlatform.Api.Live;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Live;

/// <summary>A client of npm's graphql-ws or graphql-sse in a process of its own (<c>watch.mjs</c>).</summary>
internal sealed class WatchingClient : IAsyncDisposable
{
    private const string Query = "subscription($where: IssueFilter) { issueChanged(where: $where) { kind id issue { reference title status ward(asOf: \"2024-12-31\") { name } } } }";
    private readonly Process _process;
    private readonly IssueFeed _feed;
    private readonly int _before;

    private WatchingClient(Process process, IssueFeed feed, int before) => (_process, _feed, _before) = (process, feed, before);

    /// <summary>Starts one, and waits until the server has it among its watchers.</summary>
    public static async Task<WatchingClient> StartAsync(ApiServer server, string way, object? where = null, string query = Query)
    {
        var folder = Repository.PathOf("tests", "GisPlatform.Api.Tests");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql-sse")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync(Cancel);
        }

        var feed = server.Services.GetRequiredService<IssueFeed>();
        var before = feed.Count;
        var client = new WatchingClient(Process.Start(new ProcessStartInfo("node",
            ["Live/watch.mjs", way, new Uri(server.Address, "graphql").ToString(), query, JsonSerializer.Serialize(new { where })])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true,
        })!, feed, before);
        for (var tries = 0; query == Query && feed.Count == before; tries++)
        {
            Assert.True(tries < 400, "The server does not know the watcher.");
            await Task.Delay(50, Cancel);
        }

        return client;
    }

    /// <summary>The next result.</summary>
    public async Task<JsonNode> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var line = await _process.StandardOutput.ReadLineAsync(patience.Token);
        return JsonNode.Parse(line ?? throw new InvalidOperationException("The client has ended."))!;
    }

    /// <summary>The next change.</summary>
    public async Task<JsonNode> ChangeAsync() => (await NextAsync())["data"]!["issueChanged"]!;

    /// <summary>The next change of a kind; others before it are passed over.</summary>
    public async Task<JsonNode> ChangeAsync(string kind)
    {
        while (true)
        {
            if (await ChangeAsync() is var change && (string)change["kind"]! == kind)
                return change;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        // One that the server still counts would be taken for the next test's.
        for (var tries = 0; _feed.Count > _before && tries < 400; tries++)
            await Task.Delay(50);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
