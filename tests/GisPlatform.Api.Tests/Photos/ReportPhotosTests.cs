using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

public sealed class ReportPhotosTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Photos_of_a_report_wait_for_an_official_and_only_the_reporter_reads_how_many()
    {
        var photo = await PhotographedIssue.ReportAsync(server);

        Assert.Equal("PENDING", await photo.StatusAsync(server));
        Assert.Equal(1, await WaitingAsync(photo.Issue.Id, photo.Issue.Key));
        Assert.Equal(0, await WaitingAsync(photo.Issue.Id, null));
        Assert.Equal(0, await WaitingAsync(photo.Issue.Id, $"{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task The_history_tells_how_many_photos_came_with_a_report()
    {
        var (one, two) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));
        var issue = await ReportedIssue.SendAsync(server, ("photos", new JsonArray(one.Id, two.Id, one.Id)));

        Assert.Equal("2, 2", await server.Database.ScalarAsync<string>(
            $"select concat_ws(', ', e.photo_count, (select count(*) from photo p where p.event_id = e.id)) from issue_event e where e.issue_id = '{issue.Id}'"));
    }

    [Fact]
    public async Task Photos_are_shown_in_the_order_in_which_they_were_chosen()
    {
        List<(string Id, string Hash)> uploads = [];
        for (var i = 0; i < 6; i++)
            uploads.Add(await PhotographedIssue.UploadAsync(server));
        var issue = await ReportedIssue.SendAsync(server, ("photos", new JsonArray([.. uploads.Select(upload => (JsonNode)upload.Id)])));
        var photo = new PhotographedIssue(issue, "", "");
        await server.Database.ExecuteAsync($"update photo set status = 'PUBLIC' where issue_id = '{issue.Id}'");

        Assert.Equal(uploads.Select(upload => upload.Hash), (await photo.ShownAsync(server)).Select(shown => ((string)shown!["large"]!).Split('/')[^2]));
    }

    [Fact]
    public async Task The_same_report_with_photos_twenty_times_at_once_has_them_once()
    {
        var upload = await PhotographedIssue.UploadAsync(server);
        var input = ReportedIssue.Input(("photos", new JsonArray(upload.Id)));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.DataAsync(ReportedIssue.Mutation, new { input })));

        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from photo where hash = '{upload.Hash}'"));
    }

    [Fact]
    public async Task Seven_photos_are_one_too_many()
    {
        var ids = new JsonArray();
        for (var i = 0; i < 7; i++)
            ids.Add((await PhotographedIssue.UploadAsync(server)).Id);

        var (code, field, message) = await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("photos", ids)) });

        Assert.Equal(("BAD_USER_INPUT", "input.photos"), (code, field));
        Assert.Contains("6 at most", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_was_never_uploaded_or_is_named_by_its_address_is_refused_and_nothing_is_stored()
    {
        var upload = await PhotographedIssue.UploadAsync(server);
        var before = await server.Database.ScalarAsync<long>("select count(*) from issue");

        foreach (var id in new[] { "1", new string('a', 64), upload.Hash })
        {
            var (code, field, message) = await server.ErrorAsync(ReportedIssue.Mutation, new { input = ReportedIssue.Input(("photos", new JsonArray(id))) });
            Assert.Equal(("BAD_USER_INPUT", "input.photos"), (code, field));
            Assert.Contains("Upload it again", message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await server.Database.ScalarAsync<long>("select count(*) from issue"));
    }

    private async Task<int> WaitingAsync(string id, string? key) =>
        (int)(await server.DataAsync("query($id: ID!, $key: ID) { issue(id: $id) { waitingPhotos(key: $key) } }", new { id, key }))["issue"]!["waitingPhotos"]!;
}

/// <summary>Where photos by residents do not wait.</summary>
public sealed class UnmoderatedPhotosTests(UnmoderatedPhotosTests.Server server) : IClassFixture<UnmoderatedPhotosTests.Server>
{
    [Fact]
    public async Task A_photo_is_public_at_once()
    {
        var photo = await PhotographedIssue.ReportAsync(server);

        Assert.Single(await photo.ShownAsync(server));
    }

    [Fact]
    public async Task What_an_official_took_out_of_sight_does_not_come_back_with_another_report()
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, Data.Photos.PhotoStatus.Hidden);

        var again = await ReportedIssue.SendAsync(server, ("photos", new JsonArray(photo.Upload)));

        Assert.Equal("PENDING", await server.Database.ScalarAsync<string>($"select status::text from photo where issue_id = '{again.Id}'"));
    }

    public sealed class Server() : ApiServer(new LeChanDatabase())
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Photos:Moderation"] = "false" };
    }
}
