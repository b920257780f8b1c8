using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.EndToEnd.Tests;

/// <summary>The server's process is killed without warning (kill -9) and started again: what was acknowledged is there, once.</summary>
public sealed class KilledServerTests : IAsyncLifetime
{
    private const string Report = "mutation($input: ReportIssueInput!) { reportIssue(input: $input) { issue { id version } } }";
    private const string Accept = "mutation($change: StaffChangeInput!) { acceptIssue(change: $change) { status } }";
    private readonly LeChanDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-killed-").FullName;
    private ProductProcess _server = default!;

    [Fact]
    public async Task Killed_between_a_photo_and_its_report_the_report_that_is_sent_again_has_its_photo()
    {
        var photo = (string)(await UploadAsync())["id"]!;
        await RestartAsync();

        var input = Input(("photos", new JsonArray(photo)));
        await SendAsync(Report, new { input });
        await SendAsync(Report, new { input });

        Assert.Equal(1, await _database.ScalarAsync<long>("select count(*) from issue i join photo p on p.issue_id = i.id where i.title = 'Cống tắc, thử tắt máy chủ'"));
        // As once an official has looked at it.
        var hash = await _database.ScalarAsync<string>("update photo set status = 'PUBLIC' returning hash");
        using var http = new HttpClient { BaseAddress = _server.Address };
        using var file = await http.GetAsync($"photos/{hash}/thumb", TestContext.Current.CancellationToken);
        Assert.Equal("image/webp", file.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Killed_amid_changes_of_status_each_change_that_is_sent_again_was_made_once_with_its_history()
    {
        var account = await _database.MakeAccountAsync(AccountRole.Planner);
        var changes = new List<JsonObject>();
        for (var i = 0; i < 40; i++)
        {
            var issue = (await SendAsync(Report, new { input = Input() }))["reportIssue"]!["issue"]!;
            changes.Add(new JsonObject { ["id"] = (string?)issue["id"], ["version"] = (int)issue["version"]!, ["key"] = $"{Guid.NewGuid()}", ["note"] = "Giữa lúc tắt" });
        }

        using (var http = await TestAccounts.SignInAsync(_server.Address, account))
        {
            var underWay = changes.Select(change => http.PostAsJsonAsync("graphql", new { query = Accept, variables = new { change } })).ToList();
            await Task.WhenAny(underWay);
            await RestartAsync();
            // Some have come through, the others broke off: neither matters.
            await Task.WhenAll(underWay.Select(sent => sent.ContinueWith(_ => { }, TaskScheduler.Default)));
        }

        using var again = await TestAccounts.SignInAsync(_server.Address, account);
        foreach (var change in changes)
            Assert.Equal("ACCEPTED", (string?)(await SendAsync(again, Accept, new { change }))["acceptIssue"]!["status"]);
        Assert.Equal("40, 40", await _database.ScalarAsync<string>("""
            select concat_ws(', ', count(*) filter (where e.to_status = 'ACCEPTED'), count(distinct e.issue_id))
            from issue_event e join issue i on i.id = e.issue_id where i.title = 'Cống tắc, thử tắt máy chủ' and e.note = 'Giữa lúc tắt'
            """));
    }

    [Fact]
    public async Task Who_was_signed_in_is_so_after_the_restart()
    {
        using var http = await TestAccounts.SignInAsync(_server.Address, await _database.MakeAccountAsync(AccountRole.Planner));
        var token = http.DefaultRequestHeaders.Authorization;
        await RestartAsync();

        using var after = new HttpClient { BaseAddress = _server.Address, DefaultRequestHeaders = { Authorization = token } };

        Assert.Equal("PLANNER", (string?)(await after.DataAsync("{ me { role } }"))["me"]!["role"]);
    }

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync() => _server = await ProductProcess.StartAsync(_database.ConnectionString, _folder, new Dictionary<string, string>
    {
        ["Accounts__RequireSecondFactor"] = "false", ["Limits__ChangesPerMinute"] = "1000", ["Abuse__ProofOfWork"] = "0",
    });

    private async Task RestartAsync()
    {
        await _server.DisposeAsync();
        await StartAsync();
    }

    private async Task<JsonNode> SendAsync(string query, object variables)
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        return await SendAsync(http, query, variables);
    }

    // As a client does it: what took too long is sent again, with its key.
    private static async Task<JsonNode> SendAsync(HttpClient http, string query, object variables)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await http.GraphQLAsync(query, variables);
            if (tries == 5 || (string?)answer["errors"]?[0]!["extensions"]!["code"] != "TIMED_OUT")
                return answer["data"] ?? throw new InvalidOperationException(answer.ToJsonString());
        }
    }

    private async Task<JsonObject> UploadAsync()
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        using var image = new ByteArrayContent(await File.ReadAllBytesAsync(Repository.PathOf("docs", "images", "phone.png"), TestContext.Current.CancellationToken));
        image.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var answer = await http.PostAsync("photos", image, TestContext.Current.CancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }

    private static JsonObject Input(params (string Field, JsonNode? Value)[] more)
    {
        var input = new JsonObject
        {
            ["key"] = $"{Guid.NewGuid()}", ["category"] = "DRAIN", ["title"] = "Cống tắc, thử tắt máy chủ",
            ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(106.6750, 20.8480) },
        };
        foreach (var (field, value) in more)
            input[field] = value;
        return input;
    }
}
