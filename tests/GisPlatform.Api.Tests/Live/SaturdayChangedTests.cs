using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GisPlatform.Api.Live;
using GisPlatform.Api.Tests.Saturdays;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Live;

/// <summary>Two officials who plan one Saturday see each other's changes.</summary>
public sealed class SaturdayChangedTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task A_change_by_one_official_is_told_to_another_and_other_days_are_not()
    {
        var (desk, elsewhere) = (await PlanDesk.OpenAsync(server), await PlanDesk.OpenAsync(server));
        using var other = await server.SignInAsync(AccountRole.Official, "11383");
        using var watching = await WatchAsync(other, desk.Date);

        await elsewhere.AddAsync();
        var (issue, _) = await desk.AddAsync();

        var change = (await NextAsync(watching))["data"]!["saturdayChanged"]!;
        Assert.Equal((desk.Date, issue.Id), ((string)change["date"]!, (string)change["saturday"]!["sites"]![0]!["issue"]!["id"]!));
        await desk.DoAsync("lockSite", $"{desk.Change()}, issue: \"{issue.Id}\", lock: LOCKED_IN");
        Assert.True((bool)(await NextAsync(watching))["data"]!["saturdayChanged"]!["saturday"]!["sites"]![0]!["isLocked"]!);
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData(AccountRole.Resident, "FORBIDDEN")]
    public async Task Others_than_staff_hear_nothing(AccountRole? role, string code)
    {
        using var http = role is { } some ? await server.SignInAsync(some) : null;
        using var watching = await SendAsync(http ?? server.Http, PlanDesk.NextDate(server));

        Assert.Equal(code, (string)(await NextAsync(watching))["errors"]![0]!["extensions"]!["code"]!);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<StreamReader> WatchAsync(HttpClient http, string date)
    {
        var feed = server.Services.GetRequiredService<SaturdayFeed>();
        var before = feed.Count;
        var stream = await SendAsync(http, date);
        for (var tries = 0; feed.Count == before; tries++)
        {
            Assert.True(tries < 200, "The server does not know the watcher.");
            await Task.Delay(50, Cancel);
        }

        return stream;
    }

    private static async Task<StreamReader> SendAsync(HttpClient http, string date)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query = $"subscription {{ saturdayChanged(date: \"{date}\") {{ date saturday {{ sites {{ isLocked issue {{ id }} }} }} }} }}" }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
    }

    // The next event's data; server-sent events also carry comments and names.
    private static async Task<JsonNode> NextAsync(StreamReader stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var line = await stream.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The stream has ended.");
            if (line.StartsWith("data: {", StringComparison.Ordinal))
                return JsonNode.Parse(line["data: ".Length..])!;
        }
    }
}
