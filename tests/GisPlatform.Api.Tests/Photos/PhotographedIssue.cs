using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

/// <summary>A report with a photo, and what tests do with it.</summary>
internal sealed record PhotographedIssue(ReportedIssue Issue, string Upload, string Hash)
{
    private static int _seed = 1_000;

    public static async Task<PhotographedIssue> ReportAsync(ApiServer server, params (string Field, JsonNode? Value)[] changes)
    {
        var upload = await UploadAsync(server);
        var issue = await ReportedIssue.SendAsync(server, [.. changes, ("photos", new JsonArray(upload.Id))]);
        return new PhotographedIssue(issue, upload.Id, upload.Hash);
    }

    /// <summary>Uploads a picture that no other test has.</summary>
    public static async Task<(string Id, string Hash)> UploadAsync(ApiServer server)
    {
        var answer = await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(Interlocked.Increment(ref _seed)));
        return ((string)answer["id"]!, (string)answer["hash"]!);
    }

    /// <summary>As an official decides.</summary>
    public Task SetAsync(ApiServer server, PhotoStatus status) => server.Database.ExecuteAsync(
        $"update photo set status = '{status.ToString().ToUpperInvariant()}' where hash = '{Hash}'");

    /// <summary>Its photos that everybody sees.</summary>
    public async Task<JsonArray> ShownAsync(ApiServer server) => (await server.DataAsync(
        "query($id: ID!) { issue(id: $id) { photos { id kind role addedAt width height thumb: url(size: THUMB) large: url(size: LARGE) } } }", new { id = Issue.Id }))["issue"]!["photos"]!.AsArray();

    public Task<Guid> IdAsync(ApiServer server) => server.Database.ScalarAsync<Guid>($"select id from photo where hash = '{Hash}'");

    public Task<string> StatusAsync(ApiServer server) => server.Database.ScalarAsync<string>($"select status::text from photo where hash = '{Hash}'");
}
