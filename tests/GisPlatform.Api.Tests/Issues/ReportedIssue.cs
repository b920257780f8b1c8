using System.Text.Json.Nodes;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Issues;

/// <summary>A report, and what tests do with the issue that it makes.</summary>
internal sealed record ReportedIssue(string Id, string Key, string Reference)
{
    public const string Mutation = "mutation($input: ReportIssueInput!) { reportIssue(input: $input) { reference ward(asOf: \"2024-12-31\") { name } issue { id status } } }";

    /// <summary>Input at a place in Hồ Nam, with some of it replaced.</summary>
    public static JsonObject Input(params (string Field, JsonNode? Value)[] changes)
    {
        var input = new JsonObject
        {
            ["key"] = $"{Guid.NewGuid()}", ["category"] = "DRAIN", ["title"] = "Cống tắc", ["geometry"] = PointAt(106.6750, 20.8480),
        };
        foreach (var (field, value) in changes)
            input[field] = value;
        return input;
    }

    public static JsonObject PointAt(double lon, double lat) => new() { ["type"] = "Point", ["coordinates"] = new JsonArray(lon, lat) };

    public static async Task<ReportedIssue> SendAsync(ApiServer server, params (string Field, JsonNode? Value)[] changes)
    {
        var input = Input(changes);
        var report = (await server.DataAsync(Mutation, new { input }))["reportIssue"]!;
        // The public answer has no id of a private issue; the database does.
        var reference = (string)report["reference"]!;
        var id = (string?)report["issue"]?["id"] ?? await server.Database.ScalarAsync<string>($"select id::text from issue where reference = '{reference}'");
        return new ReportedIssue(id, (string)input["key"]!, reference);
    }

    /// <summary>As an official would, until officials can: moves it by the one table of moves.</summary>
    public async Task MoveAsync(ApiServer server, params IssueStatus[] statuses)
    {
        await using var context = server.Database.CreateContext();
        var issue = (await context.Issues.FindAsync(Guid.Parse(Id)))!;
        foreach (var status in statuses)
            Api.Issues.IssueMoves.Move(issue, status, ActorRole.Official, null, DateTimeOffset.UtcNow);
        await context.SaveChangesAsync();
    }

    public async Task<JsonNode> ReadAsync(ApiServer server) => (await server.DataAsync(
        "query($id: ID!) { issue(id: $id) { status version confirmations resolvedAt title description history { role fromStatus toStatus note } } }", new { id = Id }))["issue"]!;
}
