using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Live;
using GisPlatform.Api.Tests.Saturdays;
using GisPlatform.Api.Tests.Saturdays.Suggesting;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Local;
using GisPlatform.Testing;
using Npgsql;

namespace GisPlatform.Api.Tests.Health;

/// <summary>A database that goes away takes the service with it only for as long as it is away.</summary>
[Collection(Saturdays.Suggesting.SuggestionDesk.Searches)]
public sealed class DatabaseOutageTests : IAsyncLifetime
{
    private static readonly LocalClusterOptions Options = LocalClusterOptions.Tests with { Name = "cluster" };
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-outage-").FullName;
    private OwnServer _server = default!;

    [Fact]
    public async Task While_the_database_is_away_requests_get_503_with_a_code_and_work_again_when_it_is_back()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("health/ready"));
        await _server.DataAsync("{ issues(first: 1) { totalCount } }");

        await LocalCluster.StopAsync(_folder, Options, Cancel);

        using (var graphQL = await _server.Http.PostAsJsonAsync("graphql", new { query = "{ issues(first: 1) { totalCount } }" }, Cancel))
        {
            var error = (await graphQL.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["errors"]![0]!;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, graphQL.StatusCode);
            Assert.Equal("DATABASE_UNAVAILABLE", (string)error["extensions"]!["code"]!);
            Assert.Contains("Try again", (string)error["message"]!, StringComparison.Ordinal);
        }

        using (var tile = await _server.Http.GetAsync(new Uri("tiles/issues/10/815/451.mvt", UriKind.Relative), Cancel))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, tile.StatusCode);
            Assert.Contains("DATABASE_UNAVAILABLE", await tile.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.NotNull(tile.Headers.RetryAfter);
        }

        foreach (var page in new[] { "", "ward/11383" })
        {
            // Somebody at a browser gets a page, which needs no database.
            using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept", "text/html" } } };
            using var answer = await _server.Http.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("<h1>Tạm thời chưa truy cập được</h1>", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync("health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("health/live"));

        await LocalCluster.StartAsync(_folder, Options, Cancel);

        await _server.DataAsync("{ issues(first: 1) { totalCount } }");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("tiles/issues/10/815/451.mvt"));
    }

    [Fact]
    public async Task Fifty_reports_that_are_sent_again_until_they_arrive_are_there_once_each_though_the_database_restarts_meanwhile()
    {
        var reports = Enumerable.Range(0, 50).Select(_ => SendUntilItArrivesAsync(ReportedIssue.Input(("title", "Giữa lúc khởi động lại")))).ToList();
        await Task.Delay(20, Cancel);
        await LocalCluster.StopAsync(_folder, Options, Cancel);
        await LocalCluster.StartAsync(_folder, Options, Cancel);

        var references = await Task.WhenAll(reports);

        Assert.Equal(50, references.Distinct().Count());
        Assert.Equal("50, 50, 50", await _server.Database.ScalarAsync<string>("""
            select concat_ws(', ', count(*), sum((select count(*) from issue_event e where e.issue_id = i.id)), count(r.issue_id))
            from issue i left join issue_reporter r on r.issue_id = i.id where i.title = 'Giữa lúc khởi động lại'
            """));
    }

    [Fact]
    public async Task Who_watches_is_told_to_read_again_after_the_database_was_away_and_hears_what_changes_then()
    {
        await using var socket = await WatchingClient.StartAsync(_server, "ws");
        await using var events = await WatchingClient.StartAsync(_server, "sse");

        await LocalCluster.StopAsync(_folder, Options, Cancel);
        await LocalCluster.StartAsync(_folder, Options, Cancel);

        foreach (var client in new[] { socket, events })
            await client.ChangeAsync("REFRESH");
        var reference = await SendUntilItArrivesAsync(ReportedIssue.Input());
        foreach (var client in new[] { socket, events })
            Assert.Equal(reference, (string)(await client.ChangeAsync("REPORTED"))["issue"]!["reference"]!);
    }

    [Fact]
    public async Task A_search_for_sites_goes_on_without_the_database_and_another_begins_when_it_is_back()
    {
        await BigTown.MakeAsync(_server.Database);
        using var planner = await _server.SignInAsync(AccountRole.Planner);
        var date = PlanDesk.NextDate(_server);
        await using var search = await WatchedSearch.StartAsync(planner, "sse", date, BigTown.Endless);
        Assert.NotNull((await search.NextAsync())!["data"]!["sitesSuggested"]!["suggestion"]);

        await LocalCluster.StopAsync(_folder, Options, Cancel);

        // Nobody's rights are known then, so nothing is told; what was told stays good.
        Assert.Equal("DATABASE_UNAVAILABLE", (await planner.SuggestErrorAsync(date)).Code);
        while ((string?)(await search.NextAsync())!["errors"]?[0]?["extensions"]?["code"] != "DATABASE_UNAVAILABLE")
        {
            // Rights are known for some seconds.
        }

        await LocalCluster.StartAsync(_folder, Options, Cancel);

        while ((await search.NextAsync())!["data"]?["sitesSuggested"] is null)
        {
            // It has not heard yet.
        }

        Assert.NotEmpty(SuggestionDesk.IssuesOf(await planner.SuggestAsync(date, new { ward = "11368" })));
    }

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        var cluster = await LocalCluster.StartAsync(_folder, Options, CancellationToken.None);
        _server = new OwnServer(cluster.ConnectionString());
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await LocalCluster.StopAsync(_folder, Options, CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> SendUntilItArrivesAsync(JsonObject input)
    {
        while (true)
        {
            var answer = await _server.GraphQLAsync(ReportedIssue.Mutation, new { input });
            if (answer["errors"] is null)
                return (string)answer["data"]!["reportIssue"]!["reference"]!;
            Assert.Equal("DATABASE_UNAVAILABLE", (string)answer["errors"]![0]!["extensions"]!["code"]!);
            await Task.Delay(100, Cancel);
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return response.StatusCode;
    }

    private sealed class OwnServer(string connectionString) : ApiServer(new OwnDatabase(connectionString));

    /// <summary>The one database of a cluster that the test stops and starts.</summary>
    private sealed class OwnDatabase(string connectionString) : TestDatabase(Template.LeChan)
    {
        public override async ValueTask InitializeAsync()
        {
            await FillAsync(connectionString);
            Use(connectionString);
        }

        public override async ValueTask DisposeAsync()
        {
            await Source.DisposeAsync();
            NpgsqlConnection.ClearAllPools();
        }
    }
}
