using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Murals;

/// <summary>What staff change on a mural that is there: words, place, status, photos.</summary>
public sealed class EditMuralTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string AddPhotos = $"mutation($id: ID!, $version: Int!, $photos: [MuralPhotoInput!]!) {{ mural: addMuralPhotos(id: $id, version: $version, photos: $photos) {TestMural.Fields} }}";
    private const string RemovePhoto = $"mutation($id: ID!, $version: Int!, $photo: ID!) {{ mural: removeMuralPhoto(id: $id, version: $version, photo: $photo) {TestMural.Fields} }}";

    [Fact]
    public async Task It_is_changed_by_who_has_seen_it_as_it_is_and_the_same_again_changes_nothing()
    {
        using var official = await TestMural.OfficialAsync(server);
        var id = (string)(await TestMural.AddAsync(official))["id"]!;
        var input = TestMural.Input(("titleVi", "Tên khác"), ("geometry", null));

        var edited = (await official.DataAsync(TestMural.Edit, new { id, version = 1, mural = input }))["mural"]!;
        var again = (await official.DataAsync(TestMural.Edit, new { id, version = 1, mural = input }))["mural"]!;
        input["titleVi"] = "Tên thứ ba";
        var old = await official.ErrorAsync(TestMural.Edit, new { id, version = 1, mural = input });

        Assert.Equal(("Tên khác", 2, 2), ((string)edited["titleVi"]!, (int)edited["version"]!, (int)again["version"]!));
        Assert.Equal(("CONFLICT", "version"), (old.Code, old.Field));
        Assert.Equal(["ADDED", "EDITED"], again["history"]!.AsArray().Select(entry => (string)entry!["kind"]!));
    }

    [Fact]
    public async Task Of_twenty_changes_at_once_of_what_all_have_seen_one_is_made()
    {
        using var official = await TestMural.OfficialAsync(server);
        var id = (string)(await TestMural.AddAsync(official))["id"]!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => official.GraphQLAsync(TestMural.Edit, new { id, version = 1, mural = TestMural.Input(("titleVi", $"Tên {number}")) })));

        Assert.Single(answers, answer => answer["errors"] is null);
        Assert.Equal(2, (int)(await TestMural.ReadAsync(official, id))["version"]!);
    }

    [Fact]
    public async Task A_status_is_set_and_the_history_tells_what_it_was()
    {
        using var official = await TestMural.OfficialAsync(server);
        var id = (string)(await TestMural.AddAsync(official))["id"]!;

        await official.DataAsync(TestMural.SetStatus, new { id, version = 1, status = "FADED" });
        var lost = (await official.DataAsync(TestMural.SetStatus, new { id, version = 2, status = "LOST" }))["mural"]!;
        await official.DataAsync(TestMural.SetStatus, new { id, version = 1, status = "LOST" });

        Assert.Equal(("LOST", 3), ((string)lost["status"]!, (int)lost["version"]!));
        Assert.Equal(["ADDED", "STATUS_SET VISIBLE FADED", "STATUS_SET FADED LOST"], (await TestMural.ReadAsync(official, id))["history"]!.AsArray()
            .Select(entry => $"{entry!["kind"]} {entry["fromStatus"]} {entry["toStatus"]}".Trim()));
    }

    [Fact]
    public async Task Photos_are_added_once_with_their_credit_and_one_taken_away_is_out_of_sight()
    {
        using var official = await TestMural.OfficialAsync(server);
        var id = (string)(await TestMural.AddAsync(official))["id"]!;
        var (one, two) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));
        object Photos(params string[] uploads) => uploads.Select(photo => new { photo, credit = "Tổ 5" }).ToArray();

        await official.DataAsync(AddPhotos, new { id, version = 1, photos = Photos(one.Id, two.Id, one.Id) });
        var both = (await official.DataAsync(AddPhotos, new { id, version = 1, photos = Photos(two.Id) }))["mural"]!;
        Assert.Equal([$"/photos/{one.Hash}/thumb", $"/photos/{two.Hash}/thumb"], both["photos"]!.AsArray().Select(photo => (string)photo!["thumb"]!));
        Assert.Equal(2, (int)both["version"]!);

        var left = (await official.DataAsync(RemovePhoto, new { id, version = 2, photo = (string)both["photos"]![0]!["id"]! }))["mural"]!;
        Assert.Equal($"/photos/{two.Hash}/thumb", (string)Assert.Single(left["photos"]!.AsArray())!["thumb"]!);
        using var gone = await server.Http.GetAsync(new Uri($"photos/{one.Hash}/thumb", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        var bare = await official.ErrorAsync(AddPhotos, new { id, version = 3, photos = new[] { new { photo = one.Id, credit = " " } } });
        Assert.Equal(("BAD_USER_INPUT", "photos.credit"), (bare.Code, bare.Field));
    }

    [Fact]
    public async Task An_official_of_another_ward_changes_nothing_and_nobody_moves_a_mural_out_of_the_own_one()
    {
        using var official = await TestMural.OfficialAsync(server);
        using var other = await TestMural.OfficialAsync(server, TestMural.OtherWard);
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var id = (string)(await TestMural.AddAsync(official))["id"]!;
        var moved = TestMural.Input(("geometry", ReportedIssue.PointAt(106.6676, 20.8477)));

        Assert.Equal("FORBIDDEN", (await other.ErrorAsync(TestMural.SetStatus, new { id, version = 1, status = "LOST" })).Code);
        Assert.Equal("FORBIDDEN", (await official.ErrorAsync(TestMural.Edit, new { id, version = 1, mural = moved })).Code);
        Assert.Equal(TestMural.Ward, (string)(await TestMural.ReadAsync(official, id))["ward"]!["code"]!);
        Assert.Equal(TestMural.OtherWard, (string)(await planner.DataAsync(TestMural.Edit, new { id, version = 1, mural = moved }))["mural"]!["ward"]!["code"]!);
        Assert.Equal("NOT_FOUND", (await planner.ErrorAsync(TestMural.SetStatus, new { id = $"{Guid.NewGuid()}", version = 1, status = "LOST" })).Code);
    }

    [Fact]
    public async Task The_database_refuses_to_edit_the_history() => Assert.Equal("GP003", (await Assert.ThrowsAsync<Npgsql.PostgresException>(
        () => server.Database.ExecuteAsync("delete from mural_change"))).SqlState);
}
