using System.Net;
using GisPlatform.Api.Tests.Issues.Resolving;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

public sealed class HidePhotoTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    internal const string Mutation = "mutation($id: ID!, $seen: PhotoStatus!) { hidePhoto(id: $id, seen: $seen) { photos { status } } }";

    [Fact]
    public async Task A_photo_out_of_sight_is_there_for_staff_of_its_ward_and_for_nobody_else_and_no_cache_keeps_it()
    {
        using var official = await Desk.OfficialAsync(server);
        var ward = await server.Database.ScalarAsync<string>($"select code from ward where valid_to = '2024-12-31' and code <> '{await Desk.WardAsync(server)}' limit 1");
        using var other = await server.SignInAsync(AccountRole.Official, ward);
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, PhotoStatus.Public);

        var answer = await official.DataAsync(Mutation, new { id = await photo.IdAsync(server), seen = "PUBLIC" });

        Assert.Equal("HIDDEN", (string)answer["hidePhoto"]!["photos"]![0]!["status"]!);
        Assert.Empty(await photo.ShownAsync(server));
        foreach (var (http, status) in new[] { (official, HttpStatusCode.OK), (other, HttpStatusCode.NotFound), (server.Http, HttpStatusCode.NotFound) })
        {
            using var file = await http.GetAsync(new Uri($"photos/{photo.Hash}/large", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(status, file.StatusCode);
            Assert.False(file.Headers.CacheControl?.Public ?? false);
        }
    }

    [Fact]
    public async Task It_may_be_let_be_seen_again()
    {
        using var official = await Desk.OfficialAsync(server);
        var photo = await PhotographedIssue.ReportAsync(server);
        var id = await photo.IdAsync(server);
        await official.DataAsync(Mutation, new { id, seen = "PENDING" });

        await official.DataAsync(ApprovePhotoTests.Mutation, new { id, seen = "HIDDEN" });

        Assert.Single(await photo.ShownAsync(server));
    }
}
