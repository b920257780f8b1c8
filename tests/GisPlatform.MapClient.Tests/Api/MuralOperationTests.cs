using System.Text.Json.Nodes;
using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Staff;
using GisPlatform.MapClient.Staff.Murals;
using GisPlatform.MapClient.Staff.Murals.Changes;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Api;

/// <summary>Every operation by which staff keep murals against the live schema and real data, read into the client's own records.</summary>
public sealed class MuralOperationTests(LeChanServer server) : IClassFixture<LeChanServer>
{
    private readonly HashSet<string> _run = ["KeptMurals", "KeptMuralDetail", "MuralSources"];

    [Fact]
    public async Task Each_operation_is_answered_and_understood()
    {
        using var http = await server.SignInAsync(AccountRole.Planner);
        var api = new GraphQLClient(http);
        await TellAsync("Đàn cá");
        await TellAsync("Quảng cáo");
        var list = (await api.QueryAsync("KeptMurals", StaffJson.Default.KeptMurals, new() { ["where"] = new JsonObject(), ["asOf"] = "2024-12-31" }, Cancel)).Page;
        var sources = await SourcesAsync(api);
        Assert.Equal((list.TotalCount, true), (list.Nodes.Count, list.Nodes[0].Ward is not null));
        Assert.Equal((2, true), (sources.Suggestions.Count, sources.FreeWalls.Count > 0));

        var draft = MuralDraft.Of(sources.FreeWalls[0]) with { Artists = "Đoàn phường", PaintedOn = new(2026, 11, 7), StoryVi = "Vẽ trong một buổi sáng." };
        var photos = AddMuralPhotos.Of([(string)(await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(9_001, 300, 200)))["id"]!], "Đoàn phường");
        var id = await SendAsync(api, new AddMural(Guid.NewGuid(), draft, sources.FreeWalls[0], photos));
        await SendAsync(api, new EditMural(id, (await ReadAsync(api, id)).Version, draft with { TitleEn = "A train", Place = new() { Points = [new(106.68, 20.85)] } }));
        await SendAsync(api, new SetMuralStatus(await ReadAsync(api, id), "FADED"));
        await SendAsync(api, new AddMuralPhotos(id, (await ReadAsync(api, id)).Version, AddMuralPhotos.Of([(string)(await TestPhoto.UploadAsync(server.Http, TestPhoto.Make(9_002, 300, 200)))["id"]!], "Người dân")));
        var mural = await ReadAsync(api, id);
        Assert.Equal(("A train", "FADED", sources.FreeWalls[0].Reference, true), (mural.TitleEn, mural.Status, mural.Issue!.Reference, mural.CanEdit));
        Assert.Equal(["Đoàn phường", "Người dân"], mural.Photos.Select(photo => photo.Credit));
        Assert.Equal(new(106.68, 20.85), mural.Position);
        await SendAsync(api, new RemoveMuralPhoto(mural, mural.Photos[1]));
        mural = await ReadAsync(api, id);
        Assert.Equal(["ADDED", "EDITED", "STATUS_SET", "PHOTOS_ADDED", "PHOTO_REMOVED"], mural.History.Select(entry => entry.Kind));
        Assert.Single(mural.Photos);

        var accepted = await SendAsync(api, new AcceptMuralSuggestion(sources.Suggestions[0], MuralDraft.Of(sources.Suggestions[0]) with { Artists = "Không rõ", PaintedOn = new(2024, 1, 1) }));
        await SendAsync(api, new RejectMuralSuggestion(sources.Suggestions[1], "Là quảng cáo"));
        Assert.Equal("Đàn cá", (await ReadAsync(api, accepted)).TitleVi);
        var left = await SourcesAsync(api);
        Assert.Empty(left.Suggestions);
        Assert.DoesNotContain(left.FreeWalls, wall => wall.Id == sources.FreeWalls[0].Id);

        Assert.Equal(OperationFiles.OfStaff("Murals"), _run.Order());
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private Task<JsonNode> TellAsync(string title) => server.DataAsync("mutation($input: SuggestMuralInput!) { suggestMural(input: $input) { status } }", new
    {
        input = new { key = Guid.NewGuid(), title, story = "Cạnh chợ", point = new { lon = 106.6804, lat = 20.8547 }, photos = Array.Empty<string>() },
    });

    private static Task<MuralSources> SourcesAsync(GraphQLClient api) => api.QueryAsync("MuralSources", StaffJson.Default.MuralSources, new()
    {
        ["asOf"] = "2024-12-31", ["hasWalls"] = true,
        ["walls"] = new JsonObject { ["category"] = new JsonArray(MuralSources.Category), ["status"] = new JsonArray("DONE", "CONFIRMED"), ["asOf"] = "2024-12-31" },
    }, Cancel);

    private static async Task<KeptMural> ReadAsync(GraphQLClient api, string id) =>
        (await api.QueryAsync("KeptMuralDetail", StaffJson.Default.KeptMuralDetail, new() { ["id"] = id, ["asOf"] = "2024-12-31" }, Cancel)).Mural!;

    private async Task<string> SendAsync(GraphQLClient api, MuralChange change)
    {
        _run.Add(change.Operation);
        return (await api.QueryAsync(change.Operation, StaffJson.Default.MuralAnswer, change.Variables, Cancel)).Mural.Id;
    }
}
