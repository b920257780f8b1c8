using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

public sealed class FlagContentTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Mutation = "mutation($input: FlagContentInput!) { flagContent(input: $input) { photos { id } } }";

    [Fact]
    public async Task The_third_device_that_flags_a_photo_hides_it_until_an_official_has_looked()
    {
        var (photo, id) = await PublicAsync();

        foreach (var shown in new[] { 1, 1, 0 })
            Assert.Equal(shown, await FlagAsync(photo.Issue.Id, id, Guid.NewGuid()));

        Assert.Equal("PENDING", await photo.StatusAsync(server));
    }

    [Fact]
    public async Task A_device_that_flags_ten_times_also_at_once_is_one()
    {
        var (photo, id) = await PublicAsync();
        var device = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => FlagAsync(photo.Issue.Id, id, device)));

        Assert.Equal("PUBLIC", await photo.StatusAsync(server));
        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(*) from content_flag where photo_id = '{id}'"));
    }

    [Fact]
    public async Task The_flag_that_hid_a_photo_may_be_sent_again_and_another_one_finds_no_photo()
    {
        var (photo, id) = await PublicAsync();
        var last = Guid.NewGuid();
        foreach (var device in new[] { Guid.NewGuid(), Guid.NewGuid(), last, last })
            await FlagAsync(photo.Issue.Id, id, device);

        Assert.Equal("NOT_FOUND", (await server.ErrorAsync(Mutation, Input(photo.Issue.Id, id, Guid.NewGuid()))).Code);
    }

    [Fact]
    public async Task Flags_that_an_official_has_looked_at_count_no_more()
    {
        var (photo, id) = await PublicAsync();
        await FlagAsync(photo.Issue.Id, id, Guid.NewGuid());
        await FlagAsync(photo.Issue.Id, id, Guid.NewGuid());
        await server.Database.ExecuteAsync($"update content_flag set settled_at = now() where photo_id = '{id}'");

        Assert.Equal(1, await FlagAsync(photo.Issue.Id, id, Guid.NewGuid()));
    }

    [Fact]
    public async Task The_text_of_an_issue_is_flagged_and_stays_for_an_official_decides()
    {
        var issue = await ReportedIssue.SendAsync(server);
        for (var devices = 0; devices < 4; devices++)
            await FlagAsync(issue.Id, null, Guid.NewGuid());

        Assert.Equal("REPORTED", (string)(await issue.ReadAsync(server))["status"]!);
        Assert.Equal(4, await server.Database.ScalarAsync<long>($"select count(*) from content_flag where issue_id = '{issue.Id}' and photo_id is null and settled_at is null"));
    }

    [Fact]
    public async Task A_reason_of_ones_own_wants_words()
    {
        var issue = await ReportedIssue.SendAsync(server);

        var (code, field, _) = await server.ErrorAsync(Mutation, new { input = new { issue = issue.Id, reason = "OTHER", words = " ", device = Guid.NewGuid() } });

        Assert.Equal(("BAD_USER_INPUT", "input.words"), (code, field));
    }

    [Fact]
    public async Task A_photo_that_waits_and_one_of_another_issue_are_not_found()
    {
        var waiting = await PhotographedIssue.ReportAsync(server);
        var (_, other) = await PublicAsync();

        foreach (var id in new[] { await server.Database.ScalarAsync<Guid>($"select id from photo where hash = '{waiting.Hash}'"), Guid.Parse(other) })
            Assert.Equal("NOT_FOUND", (await server.ErrorAsync(Mutation, Input(waiting.Issue.Id, $"{id}", Guid.NewGuid()))).Code);
    }

    private static object Input(string issue, string? photo, Guid device) => new { input = new { issue, photo, reason = "PRIVACY", words = "Có mặt trẻ em", device } };

    private async Task<int> FlagAsync(string issue, string? photo, Guid device) =>
        (await server.DataAsync(Mutation, Input(issue, photo, device)))["flagContent"]!["photos"]!.AsArray().Count;

    private async Task<(PhotographedIssue Photo, string Id)> PublicAsync()
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, PhotoStatus.Public);
        return (photo, (string)(await photo.ShownAsync(server))[0]!["id"]!);
    }
}
