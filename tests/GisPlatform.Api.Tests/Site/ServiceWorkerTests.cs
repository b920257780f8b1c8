using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Site;

/// <summary>What the server tells a browser that keeps the client for times without a network.</summary>
public sealed partial class ServiceWorkerTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task The_worker_knows_the_build_of_the_pages_and_where_each_of_its_files_is()
    {
        using var page = await server.Http.GetAsync(new Uri("/", UriKind.Relative), Cancel);
        var (script, build) = await ReadAsync();

        Assert.Equal((string)build["id"]!, Assert.Single(page.Headers.GetValues("X-Build")));
        Assert.Contains($"<meta name=\"build\" content=\"{build["id"]}\"", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var scripts = Imported().Matches(script).Select(match => match.Value.Trim('\'')).ToList();
        Assert.True(scripts.Count > 3);
        foreach (var address in scripts.Concat(build["core"]!.AsArray().Select(path => $"/{build["files"]![(string)path!]}")))
        {
            using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.True(answer.IsSuccessStatusCode, address);
        }
    }

    [Fact]
    public async Task Everybody_keeps_what_the_map_needs_and_nobody_what_staff_alone_use()
    {
        var core = (await ReadAsync()).Build["core"]!.AsArray().Select(path => (string)path!).ToList();

        Assert.Superset(new HashSet<string> { "app.css", "map/map.js", "map/symbols.svg", "photos.js", "_framework/blazor.webassembly.js", "_framework/dotnet.native.wasm", "_framework/GisPlatform.MapClient.wasm", "offline/none.html", "plain.css" }, core.ToHashSet());
        Assert.DoesNotContain(core, path => path.Contains("Staff", StringComparison.Ordinal) || path.StartsWith("graphiql", StringComparison.Ordinal) || path.StartsWith("map/planner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_worker_is_not_sent_again_and_never_taken_from_a_cache_unasked()
    {
        using var first = await server.Http.GetAsync(Worker, Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, Worker);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Only_pages_without_a_secret_in_their_address_are_kept()
    {
        var pages = (await ReadAsync()).Build["pages"]!.AsArray().Select(page => (string)page!).ToList();

        Assert.Superset(new HashSet<string> { "", "inbox", "signin" }, pages.ToHashSet());
        Assert.Empty(pages.Intersect(["reset", "setup"]));
    }

    [Fact]
    public async Task What_was_read_without_an_account_may_be_kept_and_nothing_else()
    {
        const string read = """{ "query": "query MapStart { me { email } place { nameVi } }" }""";
        using var staff = await server.SignInAsync(AccountRole.Official, "11404");

        Assert.True(await MayBeKeptAsync(server.Http, read));
        Assert.False(await MayBeKeptAsync(staff, read));
        Assert.False(await MayBeKeptAsync(server.Http, """{ "query": "query { inbox { totalCount } }" }"""));
        Assert.False(await MayBeKeptAsync(server.Http, """{ "query": "mutation { withdrawIssue(key: \"00000000-0000-0000-0000-000000000000\") { id } }" }"""));
    }

    private static async Task<bool> MayBeKeptAsync(HttpClient http, string body)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var answer = await http.PostAsync(new Uri("graphql", UriKind.Relative), content, Cancel);
        return answer.Headers.Contains("X-Offline-Copy");
    }

    private async Task<(string Script, JsonNode Build)> ReadAsync()
    {
        var script = await server.Http.GetStringAsync(Worker, Cancel);
        return (script, JsonNode.Parse(Build().Match(script).Groups[1].Value)!);
    }

    private static Uri Worker => new("/service-worker.js", UriKind.Relative);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("self\\.build = (.*);\\n")]
    private static partial Regex Build();

    [GeneratedRegex("'/offline/[^']+'")]
    private static partial Regex Imported();
}
