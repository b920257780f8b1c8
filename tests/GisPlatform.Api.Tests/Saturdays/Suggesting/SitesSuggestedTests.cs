using System.Text.Json.Nodes;
using GisPlatform.Api.Saturdays.Suggesting.Searching;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>A search that is watched: what is told of it, how it ends, and how many there may be.</summary>
[Collection(SuggestionDesk.Searches)]
public sealed class SitesSuggestedTests(SitesSuggestedTests.Server server) : IClassFixture<SitesSuggestedTests.Server>
{
    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Each_better_plan_is_told_and_at_the_end_the_whole_answer(string way)
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        await using var search = await WatchedSearch.StartAsync(planner, way, PlanDesk.NextDate(server), new { gap = 0, seconds = 8 });

        var told = new List<JsonNode>();
        while (await search.NextAsync() is { } result)
            told.Add(result["data"]!["sitesSuggested"]!);

        Assert.True(told.Count > 1);
        Assert.All(told.SkipLast(1), progress => Assert.False((bool)progress["isFinal"]!));
        Assert.Equal(told.Select(progress => (int)progress["value"]!).Order(), told.Select(progress => (int)progress["value"]!));
        Assert.Equal(told.Select(progress => (int)progress["bound"]!).OrderDescending(), told.Select(progress => (int)progress["bound"]!));
        Assert.Equal(told.Select(progress => (double)progress["elapsedSeconds"]!).Order(), told.Select(progress => (double)progress["elapsedSeconds"]!));
        foreach (var (before, progress) in told.Prepend(null).Zip(told))
            Assert.Equal((bool)progress["isFinal"]! || (int?)before?["value"] != (int)progress["value"]!, progress["suggestion"] is not null);
        var last = told[^1];
        Assert.True((bool)last["isFinal"]!);
        Assert.Equal((int)last["value"]!, (int)last["suggestion"]!["value"]!);
        Assert.NotNull(last["suggestion"]!["anotherCrew"]);
        Assert.Equal((int)last["siteCount"]!, SuggestionDesk.IssuesOf(last["suggestion"]!).Count());
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Who_ends_it_stops_the_search_and_takes_over_the_best_that_was_told(string way)
    {
        var desk = await PlanDesk.OpenAsync(server);
        // One that another test left may still be about to stop.
        await NobodySearchesAsync();
        JsonNode best;
        await using (var search = await WatchedSearch.StartAsync(desk.Http, way, desk.Date, BigTown.Endless))
        {
            best = (await search.NextAsync())!["data"]!["sitesSuggested"]!["suggestion"]!;
            Assert.Equal(1, Slots.Count);
        }

        await NobodySearchesAsync();
        // Some of it: all of so large a plan is much for a busy machine.
        while (best["crews"]!.AsArray() is { Count: > 4 } crews)
            crews.RemoveAt(crews.Count - 1);
        var plan = await desk.TakeOverAsync(best);
        Assert.Equal(SuggestionDesk.IssuesOf(best).Order(), plan["sites"]!.AsArray().Select(site => (string)site!["issue"]!["id"]!).Order());
        SuggestionDesk.WarnsOfNothing(plan);
        await desk.DoAsync("planSites", $"{desk.Change()}, sites: []");
    }

    [Fact]
    public async Task A_newer_search_of_an_account_takes_the_older_ones_place_and_that_is_told_there()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var date = PlanDesk.NextDate(server);
        await using var older = await WatchedSearch.StartAsync(planner, "sse", date, BigTown.Endless);
        await older.NextAsync();

        await using var newer = await WatchedSearch.StartAsync(planner, "sse", date, BigTown.Endless);
        Assert.NotNull((await newer.NextAsync())!["data"]!["sitesSuggested"]!["suggestion"]);

        JsonNode? last = null;
        while (await older.NextAsync() is { } result)
            last = result;
        Assert.Equal("CONFLICT", (string)last!["errors"]![0]!["extensions"]!["code"]!);
        Assert.Contains("newer search", (string)last["errors"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.Equal(1, Slots.Count);
    }

    [Fact]
    public async Task More_searches_than_the_server_may_do_are_refused_until_one_ends()
    {
        var planners = await Task.WhenAll(Enumerable.Range(0, Server.AtOnce + 1).Select(_ => server.SignInAsync(AccountRole.Planner)));
        var date = PlanDesk.NextDate(server);
        var searches = new List<WatchedSearch>();
        foreach (var planner in planners.Take(Server.AtOnce))
        {
            searches.Add(await WatchedSearch.StartAsync(planner, "sse", date, BigTown.Endless));
            await searches[^1].NextAsync();
        }

        var query = await planners[^1].SuggestErrorAsync(date);
        await using (var refused = await WatchedSearch.StartAsync(planners[^1], "sse", date))
            Assert.Equal("RATE_LIMITED", (string)(await refused.NextAsync())!["errors"]![0]!["extensions"]!["code"]!);
        foreach (var search in searches)
            await search.DisposeAsync();
        await NobodySearchesAsync();

        Assert.Equal("RATE_LIMITED", query.Code);
        Assert.Contains("Try again", query.Message, StringComparison.Ordinal);
        Assert.NotEmpty(SuggestionDesk.IssuesOf(await planners[^1].SuggestAsync(date, new { ward = "11368" })));
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData(AccountRole.Resident, "FORBIDDEN")]
    public async Task Others_than_staff_hear_nothing(AccountRole? role, string code)
    {
        using var http = role is { } some ? await server.SignInAsync(some) : null;
        await using var search = await WatchedSearch.StartAsync(http ?? server.Http, "sse", PlanDesk.NextDate(server));

        Assert.Equal(code, (string)(await search.NextAsync())!["errors"]![0]!["extensions"]!["code"]!);
    }

    private SearchSlots Slots => server.Services.GetRequiredService<SearchSlots>();

    private async Task NobodySearchesAsync()
    {
        for (var tries = 0; Slots.Count > 0; tries++)
        {
            Assert.True(tries < 400, "The search goes on.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A server with much to plan, that searches for few at once.</summary>
    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        public const int AtOnce = 2;

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Suggestions:AtOnce"] = $"{AtOnce}" };

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await BigTown.MakeAsync(Database);
        }
    }
}
