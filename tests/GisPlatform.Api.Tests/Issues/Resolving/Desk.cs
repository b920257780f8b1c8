using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues.Resolving;

/// <summary>An official at work: sends changes of one issue.</summary>
internal sealed class Desk(HttpClient http, ReportedIssue issue)
{
    /// <summary>Code of the ward in which reports of tests lie, in the place's default ward map.</summary>
    public static async Task<string> WardAsync(ApiServer server) => (string)(await server.DataAsync(
        "{ wardAt(point: { lon: 106.6750, lat: 20.8480 }, asOf: \"2024-12-31\") { code } }"))["wardAt"]!["code"]!;

    public static async Task<HttpClient> OfficialAsync(ApiServer server) => await server.SignInAsync(AccountRole.Official, await WardAsync(server));

    public static JsonObject Change(string id, int version, string? note = null) =>
        new() { ["id"] = id, ["version"] = version, ["key"] = $"{Guid.NewGuid()}", ["note"] = note };

    public static string Mutation(string field, string extra = "") =>
        $"mutation($change: StaffChangeInput!) {{ {field}(change: $change{extra}) {{ status version severity confirmations duplicateOf {{ id }} category {{ code }} history {{ kind role fromStatus toStatus fromValue toValue note isInternal }} }} }}";

    public async Task<int> VersionAsync() => (int)(await http.DataAsync("query($id: ID!) { issue(id: $id) { version } }", new { id = issue.Id }))["issue"]!["version"]!;

    public async Task<JsonNode> DoAsync(string field, string? note = null, string extra = "") =>
        (await http.DataAsync(Mutation(field, extra), new { change = Change(issue.Id, await VersionAsync(), note) }))[field]!;

    public async Task<(string Code, string? Field, string Message)> RefusedAsync(string field, string? note = null, string extra = "") =>
        await http.ErrorAsync(Mutation(field, extra), new { change = Change(issue.Id, await VersionAsync(), note) });
}
