using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Issues.Resolving;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

public sealed class FindWaitingContentTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Query = """
        query($ward: ID, $first: Int! = 200) { waitingContent(ward: $ward, first: $first) {
          photoCount photos { photo { id status url(size: THUMB) } issue { id } flags { reason words } }
          textCount texts { issue { id } flags { reason words at } } } }
        """;

    private const string Flag = "mutation($input: FlagContentInput!) { flagContent(input: $input) { id } }";

    [Fact]
    public async Task It_holds_photos_that_wait_and_what_was_flagged_of_the_own_ward_alone_oldest_first()
    {
        using var official = await Desk.OfficialAsync(server);
        var (first, second) = (await PhotographedIssue.ReportAsync(server), await PhotographedIssue.ReportAsync(server));
        var elsewhere = await PhotographedIssue.ReportAsync(server, ("geometry", ReportedIssue.PointAt(106.6690, 20.8475)));
        var fine = await PhotographedIssue.ReportAsync(server);
        var flagged = await PhotographedIssue.ReportAsync(server);
        await fine.SetAsync(server, PhotoStatus.Public);
        await flagged.SetAsync(server, PhotoStatus.Public);
        await FlagAsync(flagged.Issue.Id, $"{await flagged.IdAsync(server)}", "Có biển số xe");
        await FlagAsync(fine.Issue.Id, null, "Chửi bậy");

        var content = (await official.DataAsync(Query))["waitingContent"]!;

        var photos = content["photos"]!.AsArray().Select(row => (string)row!["issue"]!["id"]!).ToList();
        Assert.Equal([first.Issue.Id, second.Issue.Id, flagged.Issue.Id], photos.Where(id => id == first.Issue.Id || id == second.Issue.Id || id == flagged.Issue.Id));
        Assert.DoesNotContain(elsewhere.Issue.Id, photos);
        Assert.DoesNotContain(fine.Issue.Id, photos);
        Assert.Equal("Có biển số xe", (string)Row(content["photos"]!, flagged.Issue.Id)["flags"]![0]!["words"]!);
        Assert.Equal("Chửi bậy", (string)Row(content["texts"]!, fine.Issue.Id)["flags"]![0]!["words"]!);
        Assert.Equal(photos.Count, (int)content["photoCount"]!);
    }

    [Fact]
    public async Task What_has_been_decided_on_is_gone_and_makes_room_for_the_next()
    {
        using var official = await Desk.OfficialAsync(server);
        for (var reports = 0; reports < 3; reports++)
            await PhotographedIssue.ReportAsync(server);
        var before = (await official.DataAsync(Query, new { first = 2 }))["waitingContent"]!;
        Assert.Equal(2, before["photos"]!.AsArray().Count);

        var first = (string)before["photos"]![0]!["photo"]!["id"]!;
        await official.DataAsync(ApprovePhotoTests.Mutation, new { id = first, seen = "PENDING" });

        var after = (await official.DataAsync(Query, new { first = 2 }))["waitingContent"]!;
        Assert.Equal((int)before["photoCount"]! - 1, (int)after["photoCount"]!);
        Assert.DoesNotContain(first, after["photos"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((string)before["photos"]![1]!["photo"]!["id"]!, (string)after["photos"]![0]!["photo"]!["id"]!);
    }

    [Fact]
    public async Task Flags_of_a_text_are_settled_and_one_that_comes_later_waits_again()
    {
        using var official = await Desk.OfficialAsync(server);
        var issue = await ReportedIssue.SendAsync(server);
        await FlagAsync(issue.Id, null, "Sai sự thật");
        const string settle = "mutation($id: ID!) { settleFlags(id: $id) { id } }";

        await official.DataAsync(settle, new { id = issue.Id });
        await official.DataAsync(settle, new { id = issue.Id });
        Assert.DoesNotContain(issue.Id, (await official.DataAsync(Query))["waitingContent"]!["texts"]!.ToJsonString(), StringComparison.Ordinal);

        await FlagAsync(issue.Id, null, "Vẫn sai");
        Assert.Equal("Vẫn sai", (string)Assert.Single(Row((await official.DataAsync(Query))["waitingContent"]!["texts"]!, issue.Id)["flags"]!.AsArray())!["words"]!);
    }

    [Fact]
    public async Task A_planner_asks_ward_by_ward_and_an_unknown_ward_is_refused_by_name()
    {
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var photo = await PhotographedIssue.ReportAsync(server);
        var ward = await Desk.WardAsync(server);
        var other = await server.Database.ScalarAsync<string>($"select code from ward where valid_to = '2024-12-31' and code <> '{ward}' limit 1");

        Assert.Contains(photo.Issue.Id, (await planner.DataAsync(Query, new { ward }))["waitingContent"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(photo.Issue.Id, (await planner.DataAsync(Query, new { ward = other }))["waitingContent"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("ward", (await planner.ErrorAsync(Query, new { ward = "1" })).Field);
        Assert.Equal("first", (await planner.ErrorAsync(Query, new { first = 0 })).Field);
    }

    [Fact]
    public async Task A_photo_of_a_private_issue_waits_for_its_ward_and_for_no_other()
    {
        var upload = await PhotographedIssue.UploadAsync(server);
        var input = ReportedIssue.Input(("category", "HOUSEHOLD_SUPPORT"), ("photos", new JsonArray(upload.Id)));
        await server.DataAsync(ReportedIssue.Mutation, new { input });
        using var own = await Desk.OfficialAsync(server);
        var ward = await server.Database.ScalarAsync<string>($"select code from ward where valid_to = '2024-12-31' and code <> '{await Desk.WardAsync(server)}' limit 1");
        using var other = await server.SignInAsync(AccountRole.Official, ward);
        var id = await server.Database.ScalarAsync<Guid>($"select id from photo where hash = '{upload.Hash}'");

        Assert.Contains(upload.Hash, (await own.DataAsync(Query))["waitingContent"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(upload.Hash, (await other.DataAsync(Query))["waitingContent"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("NOT_FOUND", (await other.ErrorAsync(ApprovePhotoTests.Mutation, new { id, seen = "PENDING" })).Code);
    }

    private static JsonNode Row(JsonNode rows, string issue) => Assert.Single(rows.AsArray(), row => (string)row!["issue"]!["id"]! == issue)!;

    private async Task FlagAsync(string issue, string? photo, string words) => await
        server.DataAsync(Flag, new { input = new { issue, photo, reason = "OTHER", words, device = Guid.NewGuid() } });
}
