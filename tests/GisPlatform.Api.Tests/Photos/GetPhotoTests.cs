using System.Net;
using System.Text.Json.Nodes;
using GisPlatform.Api.Tests.Issues;
using GisPlatform.Data.Photos;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Photos;

/// <summary>Only what an official let pass, of issues that everybody may see, has a way out.</summary>
public sealed class GetPhotoTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    [Theory]
    [InlineData("thumb")]
    [InlineData("medium")]
    [InlineData("large")]
    public async Task A_public_photo_is_served_as_WebP_to_be_kept_for_good(string size)
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, PhotoStatus.Public);

        using var response = await GetAsync(photo.Hash, size);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/webp", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"photos/{photo.Hash}/{size}");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await server.Http.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Its_addresses_by_size_are_with_its_issue()
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, PhotoStatus.Public);

        var shown = Assert.Single(await photo.ShownAsync(server))!;

        Assert.Equal(($"/photos/{photo.Hash}/thumb", $"/photos/{photo.Hash}/large"), ((string)shown["thumb"]!, (string)shown["large"]!));
        Assert.Equal((1_200, 800, "REPORT", "RESIDENT"), ((int)shown["width"]!, (int)shown["height"]!, (string)shown["kind"]!, (string)shown["role"]!));
    }

    [Theory]
    [InlineData(PhotoStatus.Pending)]
    [InlineData(PhotoStatus.Hidden)]
    public async Task A_photo_that_waits_or_was_hidden_is_as_good_as_unknown_also_to_who_knows_its_address(PhotoStatus status)
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, status);

        await AssertUnknownAsync(photo.Hash);
        Assert.Empty(await photo.ShownAsync(server));
    }

    [Fact]
    public async Task A_photo_that_was_public_is_gone_with_the_next_request_when_it_is_hidden()
    {
        var photo = await PhotographedIssue.ReportAsync(server);
        await photo.SetAsync(server, PhotoStatus.Public);
        using (var before = await GetAsync(photo.Hash, "thumb"))
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        await photo.SetAsync(server, PhotoStatus.Hidden);

        await AssertUnknownAsync(photo.Hash);
    }

    [Fact]
    public async Task A_photo_of_a_private_category_has_no_way_out_though_an_official_let_it_pass()
    {
        var upload = await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(31));
        var input = ReportedIssue.Input(("category", "HOUSEHOLD_SUPPORT"), ("photos", new JsonArray((string)upload["id"]!)));
        await server.DataAsync(ReportedIssue.Mutation, new { input });
        Assert.Equal(1, await server.Database.ExecuteAsync($"update photo set status = 'PUBLIC' where hash = '{upload["hash"]}'"));

        await AssertUnknownAsync((string)upload["hash"]!);
    }

    [Fact]
    public async Task A_category_that_becomes_private_takes_its_photos_along()
    {
        var photo = await PhotographedIssue.ReportAsync(server, ("category", "GREEN_BIN"));
        await photo.SetAsync(server, PhotoStatus.Public);
        await server.Database.ExecuteAsync("update category set is_public = false where code = 'GREEN_BIN'");
        try
        {
            await AssertUnknownAsync(photo.Hash);
        }
        finally
        {
            await server.Database.ExecuteAsync("update category set is_public = true where code = 'GREEN_BIN'");
        }
    }

    [Fact]
    public async Task An_upload_that_belongs_to_no_issue_is_not_served() =>
        await AssertUnknownAsync((string)(await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(32)))["hash"]!);

    [Theory]
    [InlineData("photos/0000000000000000000000000000000000000000000000000000000000000000/thumb")]
    [InlineData("photos/..%2F..%2Fetc%2Fpasswd/thumb")]
    [InlineData("photos/abc/thumb")]
    public async Task An_address_that_was_guessed_is_not_found(string path)
    {
        using var response = await server.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> GetAsync(string hash, string size) => server.Http.GetAsync(new Uri($"photos/{hash}/{size}", UriKind.Relative), Cancel);

    // In the same words as an address that never was.
    private async Task AssertUnknownAsync(string hash)
    {
        using var never = await GetAsync(new string('0', 64), "large");
        foreach (var size in new[] { "thumb", "medium", "large", "original" })
        {
            using var response = await GetAsync(hash, size);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.False(response.Headers.CacheControl?.Public ?? false);
            Assert.Equal(Told(await never.Content.ReadAsStringAsync(Cancel)), Told(await response.Content.ReadAsStringAsync(Cancel)));
        }

        static string Told(string problem) => (string)JsonNode.Parse(problem)!["detail"]!;
    }
}
