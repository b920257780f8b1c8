using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Saturdays.Suggesting;

/// <summary>Asks for suggestions as the screen does, and takes them over.</summary>
internal static class SuggestionDesk
{
    /// <summary>Tests that search take turns: each keeps a processor busy.</summary>
    public const string Searches = "Searches";

    public const string Fields = """
        { date version status statusText value bound gap isRepeatable elapsedSeconds siteCount candidateCount ward { code }
          greedy { value siteCount gain gainShare }
          crews { crew { id name ward { code } skills { code } tools { tool { code } count } } people availableMinutes minutes wayMinutes value
            sites { position start end wayMinutes people hours quantity isLocked tools { tool { code } count } benefit { severity age confirmations hotspot proposal total }
              issue { id reference title status severity } category { code } ward { code name } } }
          fairness { giniBefore giniAfter wards { ward { code name } share given planned least most } }
          anotherCrew { value siteCount text crew { name } } tenMorePeople { value siteCount text crew { name } }
          clash { kind text issue ward crew } notes { kind text issue ward crew } }
        """;

    /// <summary>The whole answer, however long this machine takes for it: a query would be cut off.</summary>
    public static async Task<JsonNode> SuggestAsync(this HttpClient http, string date, object? more = null)
    {
        await using var search = await WatchedSearch.StartAsync(http, "sse", date, more);
        while (await search.NextAsync() is { } result)
        {
            Assert.True(result["errors"] is null, result.ToJsonString());
            if (result["data"]!["sitesSuggested"]! is var progress && (bool)progress["isFinal"]!)
                return progress["suggestion"]!;
        }

        throw new InvalidOperationException("The search has ended without an answer.");
    }

    public static Task<(string Code, string? Field, string Message)> SuggestErrorAsync(this HttpClient http, string date, object? more = null) =>
        http.ErrorAsync("query($input: SuggestSitesInput!) { suggestSites(input: $input) { status } }", new { input = Input(date, more) });

    public static async Task<JsonNode> WhyNotAsync(this HttpClient http, string date, string issue, object? more = null) => (await http.DataAsync(
        "query($input: SuggestSitesInput!, $issue: ID!) { whyNotSite(input: $input, issue: $issue) { reason text loss displaced { issue { id reference } benefit { total } } } }",
        new { input = Input(date, more), issue }))["whyNotSite"]!;

    /// <summary>Near enough for tests is what a busy machine finds in a second or two.</summary>
    public static JsonObject Input(string date, object? more)
    {
        var input = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!;
        input["date"] = date;
        input["gap"] ??= 0.1;
        input["seconds"] ??= 60;
        return input;
    }

    public static IEnumerable<(JsonNode Crew, JsonNode Site)> SitesOf(JsonNode suggestion) =>
        from crew in suggestion["crews"]!.AsArray()
        from site in crew!["sites"]!.AsArray()
        select (crew, site!);

    public static IEnumerable<string> IssuesOf(JsonNode suggestion) => SitesOf(suggestion).Select(pair => (string)pair.Site["issue"]!["id"]!);

    /// <summary>Takes a suggestion over, field by field.</summary>
    public static async Task<JsonNode> TakeOverAsync(this PlanDesk desk, JsonNode suggestion, string? ward = null)
    {
        var sites = SitesOf(suggestion).Select(pair => new
        {
            issue = (string)pair.Site["issue"]!["id"]!,
            plan = new
            {
                crew = (string)pair.Crew["crew"]!["id"]!, start = (string)pair.Site["start"]!, people = (int)pair.Site["people"]!, hours = (decimal)pair.Site["hours"]!,
                quantity = (decimal?)pair.Site["quantity"], tools = pair.Site["tools"]!.AsArray().Select(tool => new { code = (string)tool!["tool"]!["code"]!, count = (int)tool["count"]! }),
            },
        });
        var change = new { date = desk.Date, key = Guid.NewGuid(), version = (int)suggestion["version"]! };
        return (await desk.Http.DataAsync(
            $"mutation($change: SaturdayChangeInput!, $sites: [PlannedSiteInput!]!, $ward: ID) {{ planSites(change: $change, sites: $sites, ward: $ward) {PlanDesk.Fields} }}",
            new { change, sites, ward }))["planSites"]!;
    }

    /// <summary>A plan is warned of nothing, but that people may be away on a holiday.</summary>
    public static void WarnsOfNothing(JsonNode plan) => Assert.DoesNotContain(plan["warnings"]!.AsArray(), warning => (string)warning!["kind"]! != "HOLIDAY");

    /// <summary>An accepted issue of a private category.</summary>
    public static Task<ReportedIssue> PrivateIssueAsync(this PlanDesk desk, double lon, double lat) =>
        desk.IssueAsync(("category", "HOUSEHOLD_SUPPORT"), ("title", "Giúp bà cụ neo đơn"), ("geometry", ReportedIssue.PointAt(lon, lat)));
}
