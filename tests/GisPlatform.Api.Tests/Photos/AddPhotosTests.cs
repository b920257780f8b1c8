using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Issues.Resolving;
using GisPlatform.Data.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

public sealed class AddPhotosTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Mutation = "mutation($input: AddPhotosInput!) { addPhotos(input: $input) { reference issue { version history { role fromStatus toStatus photoCount } } } }";

    [Fact]
    public async Task The_reporter_adds_photos_and_the_history_tells_of_it_though_they_wait_to_be_looked_at()
    {
        var issue = await ReportedIssue.SendAsync(server);
        var upload = await PhotographedIssue.UploadAsync(server);

        var answer = await AddAsync(issue.Key, upload.Id);

        var entry = answer["issue"]!["history"]!.AsArray()[^1]!;
        Assert.Equal(("RESIDENT", "REPORTED", "REPORTED", 1), ((string)entry["role"]!, (string)entry["fromStatus"]!, (string)entry["toStatus"]!, (int)entry["photoCount"]!));
        Assert.Equal("PENDING", await server.Database.ScalarAsync<string>($"select status::text from photo where hash = '{upload.Hash}'"));
    }

    [Fact]
    public async Task The_same_photos_added_again_or_twenty_times_at_once_change_nothing_more()
    {
        var issue = await ReportedIssue.SendAsync(server);
        var upload = await PhotographedIssue.UploadAsync(server);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddAsync(issue.Key, upload.Id)));

        var answer = await AddAsync(issue.Key, upload.Id);
        Assert.Equal((2, 2), ((int)answer["issue"]!["version"]!, answer["issue"]!["history"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_key_of_no_report_finds_nothing()
    {
        var upload = await PhotographedIssue.UploadAsync(server);

        Assert.Equal("NOT_FOUND", (await server.ErrorAsync(Mutation, Input($"{Guid.NewGuid()}", upload.Id))).Code);
    }

    [Fact]
    public async Task A_closed_issue_takes_no_more_photos()
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Rejected);
        var upload = await PhotographedIssue.UploadAsync(server);

        Assert.Equal("CONFLICT", (await server.ErrorAsync(Mutation, Input(issue.Key, upload.Id))).Code);
    }

    [Fact]
    public async Task A_photo_of_a_done_issue_begins_no_new_round_of_what_residents_say()
    {
        var issue = await ReportedIssue.SendAsync(server);
        await issue.MoveAsync(server, IssueStatus.Accepted, IssueStatus.Done);
        const string deny = "mutation($id: ID!, $voter: ID!) { denyFix(id: $id, voter: $voter) { status } }";
        for (var voters = 0; voters < 2; voters++)
            await server.DataAsync(deny, new { id = issue.Id, voter = Guid.NewGuid() });

        await AddAsync(issue.Key, (await PhotographedIssue.UploadAsync(server)).Id);

        Assert.Equal("REOPENED", (string)(await server.DataAsync(deny, new { id = issue.Id, voter = Guid.NewGuid() }))["denyFix"]!["status"]!);
    }

    [Fact]
    public async Task A_reporter_adds_eighteen_photos_at_most()
    {
        var issue = await ReportedIssue.SendAsync(server);
        for (var round = 0; round < 3; round++)
        {
            var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => (await PhotographedIssue.UploadAsync(server)).Id));
            await AddAsync(issue.Key, ids);
        }

        var (code, _, message) = await server.ErrorAsync(Mutation, Input(issue.Key, (await PhotographedIssue.UploadAsync(server)).Id));

        Assert.Equal("BAD_USER_INPUT", code);
        Assert.Contains("18 photos", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_by_an_official_are_public_at_once_and_say_what_they_show()
    {
        using var official = await Desk.OfficialAsync(server);
        var issue = await ReportedIssue.SendAsync(server);
        var upload = await PhotographedIssue.UploadAsync(server);
        var input = new { change = Desk.Change(issue.Id, 1, "Trước khi làm"), photos = new[] { upload.Id }, kind = "BEFORE" };

        await official.DataAsync(Mutation, new { input });
        // Sent once more with the same key, nothing is added and nothing is stale.
        var answer = (await official.DataAsync(Mutation, new { input }))["addPhotos"]!;

        Assert.Equal(("OFFICIAL", 1), ((string)answer["issue"]!["history"]!.AsArray()[^1]!["role"]!, (int)answer["issue"]!["history"]!.AsArray()[^1]!["photoCount"]!));
        var shown = Assert.Single(await new PhotographedIssue(issue, upload.Id, upload.Hash).ShownAsync(server))!;
        Assert.Equal(("BEFORE", "OFFICIAL"), ((string)shown["kind"]!, (string)shown["role"]!));
        Assert.Equal("CONFLICT", (await official.ErrorAsync(Mutation, new { input = new { change = Desk.Change(issue.Id, 1), photos = new[] { upload.Id } } })).Code);
        Assert.Equal("input.photos", (await official.ErrorAsync(Mutation, new { input = new { change = Desk.Change(issue.Id, 2), photos = new[] { upload.Id } } })).Field);
    }

    [Fact]
    public async Task Who_is_not_signed_in_adds_none_without_the_key_of_the_report()
    {
        var issue = await ReportedIssue.SendAsync(server);
        var upload = await PhotographedIssue.UploadAsync(server);

        Assert.Equal("UNAUTHENTICATED", (await server.ErrorAsync(Mutation, new { input = new { change = Desk.Change(issue.Id, 1), photos = new[] { upload.Id } } })).Code);
        Assert.Equal("input.key", (await server.ErrorAsync(Mutation, new { input = new { photos = new[] { upload.Id } } })).Field);
    }

    private static object Input(string key, params string[] photos) => new { input = new { key, photos } };

    private async Task<System.Text.Json.Nodes.JsonNode> AddAsync(string key, params string[] photos) => (await server.DataAsync(Mutation, Input(key, photos)))["addPhotos"]!;
}
