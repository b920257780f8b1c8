using System.Net;
using GisPlatform.Api.Tests.Issues.Resolving;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

public sealed class ApprovePhotoTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    internal const string Mutation = "mutation($id: ID!, $seen: PhotoStatus!) { approvePhoto(id: $id, seen: $seen) { version photos { status } } }";

    [Fact]
    public async Task An_official_of_the_ward_lets_a_photo_be_seen_and_everybody_sees_it()
    {
        using var official = await Desk.OfficialAsync(server);
        var photo = await PhotographedIssue.ReportAsync(server);

        await official.DataAsync(Mutation, new { id = await photo.IdAsync(server), seen = "PENDING" });

        Assert.Single(await photo.ShownAsync(server));
        using var file = await server.Http.GetAsync(new Uri($"photos/{photo.Hash}/thumb", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    [Fact]
    public async Task Who_decided_is_in_the_history_for_staff_alone()
    {
        using var official = await Desk.OfficialAsync(server);
        var photo = await PhotographedIssue.ReportAsync(server);
        await official.DataAsync(Mutation, new { id = await photo.IdAsync(server), seen = "PENDING" });
        const string read = "query($id: ID!) { issue(id: $id) { history { kind fromValue toValue isInternal } } }";

        var (theirs, ours) = (await official.DataAsync(read, new { id = photo.Issue.Id }), await server.DataAsync(read, new { id = photo.Issue.Id }));

        var entry = theirs["issue"]!["history"]!.AsArray()[^1]!;
        Assert.Equal(("PHOTOS", "PENDING", "PUBLIC", true), ((string)entry["kind"]!, (string)entry["fromValue"]!, (string)entry["toValue"]!, (bool)entry["isInternal"]!));
        Assert.Single(ours["issue"]!["history"]!.AsArray());
        Assert.Equal(1, await server.Database.ScalarAsync<long>($"select count(account_id) from issue_event where issue_id = '{photo.Issue.Id}'"));
    }

    [Fact]
    public async Task The_same_decision_again_changes_nothing_and_flags_so_far_count_no_more()
    {
        using var official = await Desk.OfficialAsync(server);
        var photo = await PhotographedIssue.ReportAsync(server);
        var id = await photo.IdAsync(server);
        await official.DataAsync(Mutation, new { id, seen = "PENDING" });
        const string flag = "mutation($input: FlagContentInput!) { flagContent(input: $input) { id } }";
        for (var devices = 0; devices < 3; devices++)
            await server.DataAsync(flag, new { input = new { issue = photo.Issue.Id, photo = id, reason = "SPAM", device = Guid.NewGuid() } });
        Assert.Equal("PENDING", await photo.StatusAsync(server));

        var first = await official.DataAsync(Mutation, new { id, seen = "PENDING" });
        var second = await official.DataAsync(Mutation, new { id, seen = "PENDING" });
        await server.DataAsync(flag, new { input = new { issue = photo.Issue.Id, photo = id, reason = "SPAM", device = Guid.NewGuid() } });

        Assert.Equal((int)first["approvePhoto"]!["version"]!, (int)second["approvePhoto"]!["version"]!);
        Assert.Equal("PUBLIC", await photo.StatusAsync(server));
    }

    [Fact]
    public async Task Of_two_officials_who_decide_at_once_otherwise_one_is_told_of_the_other()
    {
        using var official = await Desk.OfficialAsync(server);
        var photo = await PhotographedIssue.ReportAsync(server);
        var variables = new { id = await photo.IdAsync(server), seen = "PENDING" };

        var answers = await Task.WhenAll(official.GraphQLAsync(Mutation, variables), official.GraphQLAsync(HidePhotoTests.Mutation, variables));

        var refused = Assert.Single(answers, answer => answer["errors"] is not null);
        Assert.Equal("CONFLICT", (string)refused["errors"]![0]!["extensions"]!["code"]!);
    }

    [Fact]
    public async Task An_official_of_another_ward_and_a_resident_may_not()
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        var variables = new { id = await photo.IdAsync(server), seen = "PENDING" };
        var ward = await server.Database.ScalarAsync<string>($"select code from ward where valid_to = '2024-12-31' and code <> '{await Desk.WardAsync(server)}' limit 1");
        using var other = await server.SignInAsync(AccountRole.Official, ward);
        using var resident = await server.SignInAsync(AccountRole.Resident);

        Assert.Equal("FORBIDDEN", (await other.ErrorAsync(Mutation, variables)).Code);
        Assert.Equal("FORBIDDEN", (await resident.ErrorAsync(Mutation, variables)).Code);
        Assert.Equal("UNAUTHENTICATED", (await server.ErrorAsync(Mutation, variables)).Code);
        Assert.Equal("PENDING", await photo.StatusAsync(server));
    }
}
