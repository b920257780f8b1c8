using System.Net;
using System.Text.Json.Nodes;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Tests.Photos;
using GisPlatform.Data.Accounts;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.Api.Tests.Murals;

/// <summary>What residents suggest waits for staff, and leaves through no public door until they have accepted it.</summary>
public sealed class SuggestMuralTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private const string Suggest = "mutation($input: SuggestMuralInput!) { suggestMural(input: $input) { status ward(asOf: \"2024-12-31\") { code } } }";
    private const string List = "query($status: SuggestionStatus!) { muralSuggestions(status: $status, first: 200) { id title story status reason photos { id thumb: url(size: THUMB) } ward(asOf: \"2024-12-31\") { code } } }";
    private const string Accept = $"mutation($id: ID!, $mural: MuralInput!, $photos: [ID!], $credit: String) {{ mural: acceptMuralSuggestion(id: $id, mural: $mural, photos: $photos, credit: $credit) {TestMural.Fields} }}";
    private const string Reject = "mutation($id: ID!, $reason: String!) { rejectMuralSuggestion(id: $id, reason: $reason) { status reason photos { id } } }";

    [Fact]
    public async Task Sent_twenty_times_at_once_it_waits_once_for_the_officials_of_its_ward_alone()
    {
        var input = Input("Một bức thôi");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.DataAsync(Suggest, new { input })));

        Assert.All(answers, answer => Assert.Equal(("WAITING", TestMural.Ward), ((string)answer["suggestMural"]!["status"]!, (string)answer["suggestMural"]!["ward"]!["code"]!)));
        using var official = await TestMural.OfficialAsync(server);
        using var other = await TestMural.OfficialAsync(server, TestMural.OtherWard);
        using var planner = await server.SignInAsync(AccountRole.Planner);
        Assert.Single(await ListAsync(official), suggestion => (string)suggestion!["title"]! == "Một bức thôi");
        Assert.Single(await ListAsync(planner), suggestion => (string)suggestion!["title"]! == "Một bức thôi");
        Assert.DoesNotContain(await ListAsync(other), suggestion => (string)suggestion!["title"]! == "Một bức thôi");
    }

    [Fact]
    public async Task Until_it_is_accepted_neither_it_nor_its_photo_is_seen_and_then_it_is_a_mural_in_staffs_words()
    {
        var (shown, left) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));
        var (id, photos) = await SendAsync(Input("Zanzibar bí mật", shown.Id, left.Id));
        using var official = await TestMural.OfficialAsync(server);
        using var other = await TestMural.OfficialAsync(server, TestMural.OtherWard);
        Assert.Equal(0, (int)(await server.DataAsync("{ murals(where: { text: \"zanzibar\" }) { totalCount } }"))["murals"]!["totalCount"]!);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Http, shown.Hash));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, shown.Hash));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(official, shown.Hash));
        var mural = TestMural.Input(("titleVi", "Zanzibar bí mật"), ("geometry", null));
        Assert.Equal("NOT_FOUND", (await other.ErrorAsync(Accept, new { id, mural, credit = "Người dân" })).Code);
        Assert.Equal(("BAD_USER_INPUT", "credit"), await official.ErrorAsync(Accept, new { id, mural }) is var bare ? (bare.Code, bare.Field) : default);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await official.DataAsync(Accept, new { id, mural, photos = new[] { photos[0] }, credit = "Người dân" }))["mural"]!));

        Assert.Single(made.Select(one => (string)one["id"]!).Distinct());
        Assert.Equal(("Zanzibar bí mật", TestMural.Ward, $"/photos/{shown.Hash}/thumb"), ((string)made[0]["titleVi"]!, (string)made[0]["ward"]!["code"]!, (string)Assert.Single(made[0]["photos"]!.AsArray())!["thumb"]!));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(server.Http, shown.Hash), await StatusAsync(server.Http, left.Hash)));
        Assert.Equal("CONFLICT", (await official.ErrorAsync(Reject, new { id, reason = "Muộn" })).Code);
    }

    [Fact]
    public async Task One_that_is_turned_down_gives_its_photos_up_and_cannot_be_accepted_any_more()
    {
        var upload = await PhotographedIssue.UploadAsync(server);
        var (id, _) = await SendAsync(Input("Quảng cáo", upload.Id));
        using var official = await TestMural.OfficialAsync(server);
        Assert.Equal(("BAD_USER_INPUT", "reason"), await official.ErrorAsync(Reject, new { id, reason = " " }) is var bare ? (bare.Code, bare.Field) : default);

        var rejected = (await official.DataAsync(Reject, new { id, reason = "Không phải tranh tường" }))["rejectMuralSuggestion"]!;
        await official.DataAsync(Reject, new { id, reason = "Lần nữa" });

        Assert.Equal(("REJECTED", "Không phải tranh tường", 0), ((string)rejected["status"]!, (string)rejected["reason"]!, rejected["photos"]!.AsArray().Count));
        Assert.Equal("CONFLICT", (await official.ErrorAsync(Accept, new { id, mural = TestMural.Input() })).Code);
        Assert.Contains(await ListAsync(official, "REJECTED"), suggestion => (string)suggestion!["reason"]! == "Không phải tranh tường");
        await SweepAsync(upload.Hash);
        Assert.False(await IsThereAsync(upload.Hash));
    }

    [Fact]
    public async Task Photos_of_murals_and_of_what_waits_are_not_swept()
    {
        var (waiting, kept, nobodys) = (await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server), await PhotographedIssue.UploadAsync(server));
        await SendAsync(Input("Chờ", waiting.Id));
        using var official = await TestMural.OfficialAsync(server);
        await official.DataAsync(TestMural.Add, new { key = $"{Guid.NewGuid()}", mural = TestMural.Input(), photos = new[] { new { photo = kept.Id, credit = "Tổ 5" } } });

        await SweepAsync(waiting.Hash, kept.Hash, nobodys.Hash);

        Assert.Equal((true, true, false), (await IsThereAsync(waiting.Hash), await IsThereAsync(kept.Hash), await IsThereAsync(nobodys.Hash)));
    }

    [Theory]
    [InlineData("title", "", "input.title", "BAD_USER_INPUT")]
    [InlineData("key", "one", "input.key", "BAD_USER_INPUT")]
    [InlineData("point", "far", "input.point", "OUTSIDE_PLACE")]
    [InlineData("photos", "aaaa", "input.photos", "BAD_USER_INPUT")]
    public async Task What_makes_no_sense_is_refused_by_name(string field, string value, string named, string code)
    {
        var input = Input("Sai");
        input[field] = field switch
        {
            "point" => new JsonObject { ["lon"] = 105.8, ["lat"] = 21.0 },
            "photos" => new JsonArray(value),
            _ => value,
        };

        var error = await server.ErrorAsync(Suggest, new { input });

        Assert.Equal((code, named), (error.Code, error.Field));
    }

    private static JsonObject Input(string title, params string[] photos) => new()
    {
        ["key"] = $"{Guid.NewGuid()}", ["title"] = title, ["story"] = "Ở ngõ nhà tôi.", ["point"] = new JsonObject { ["lon"] = 106.6750, ["lat"] = 20.8480 },
        ["photos"] = new JsonArray([.. photos.Select(photo => (JsonNode)photo)]),
    };

    private async Task<(string Id, string[] Photos)> SendAsync(JsonObject input)
    {
        await server.DataAsync(Suggest, new { input });
        using var planner = await server.SignInAsync(AccountRole.Planner);
        var sent = (await ListAsync(planner)).Single(suggestion => (string)suggestion!["title"]! == (string)input["title"]!)!;
        return ((string)sent["id"]!, [.. sent["photos"]!.AsArray().Select(photo => (string)photo!["id"]!)]);
    }

    private static async Task<JsonArray> ListAsync(HttpClient http, string status = "WAITING") => (await http.DataAsync(List, new { status }))["muralSuggestions"]!.AsArray();

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string hash)
    {
        using var answer = await http.GetAsync(new Uri($"photos/{hash}/thumb", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task SweepAsync(params string[] hashes)
    {
        await server.Database.ExecuteAsync($"update photo_file set uploaded_at = now() - interval '2 days' where hash in ('{string.Join("', '", hashes)}')");
        await server.Services.GetRequiredService<SweepPhotos>().RunAsync(TestContext.Current.CancellationToken);
    }

    private Task<bool> IsThereAsync(string hash) => server.Database.ScalarAsync<bool>($"select exists (select from photo_file where hash = '{hash}')");
}
