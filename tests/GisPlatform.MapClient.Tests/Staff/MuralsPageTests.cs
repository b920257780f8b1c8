using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.Murals;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class MuralsPageTests : StaffTest
{
    private const string Id = "00000000-0000-0000-0000-000000000001";
    private readonly FakeMap _map = new();

    public MuralsPageTests()
    {
        Services.AddSingleton<IMapView>(_map);
        AnswerPlace();
        Api.InPlace("StaffPlace");
        // The place has the category that walls and murals are about.
        Api.Operation("StaffPlace", """
            { "place": { "nameVi": "Quận Lê Chân", "nameEn": "Lê Chân District", "bounds": [106.64, 20.81, 106.7, 20.86], "today": "2026-11-23",
                         "timeZone": "Asia/Ho_Chi_Minh", "defaultWardsAsOf": "2024-12-31", "hasDemoData": true, "wardMaps": [] },
              "categories": [ { "code": "MURAL_WALL", "nameVi": "Tường tranh", "nameEn": "Wall for a mural", "icon": "mural", "colour": "#5b3000", "unit": "m2", "geometryKinds": ["POINT"], "isPublic": true } ] }
            """);
        Api.Operation("KeptMurals", new JsonObject
        {
            ["page"] = new JsonObject
            {
                ["totalCount"] = 1, ["pageInfo"] = new JsonObject { ["endCursor"] = "x", ["hasNextPage"] = false },
                ["nodes"] = new JsonArray(Mural(openReport: "LC-2026-000009")),
            },
        }.ToJsonString());
        Answer(Mural());
        Api.Operation("MuralSources", """
            { "suggestions": [ { "id": "s1", "title": "Đàn cá", "artists": null, "story": "Cạnh chợ", "address": "Chợ Hàng", "point": { "type": "Point", "coordinates": [106.67, 20.83] },
                "suggestedAt": "2026-11-20T02:00:00Z", "ward": { "code": "11404", "name": "Dư Hàng Kênh" },
                "photos": [ { "id": "p1", "thumb": "/t1", "large": "/l1" }, { "id": "p2", "thumb": "/t2", "large": "/l2" } ] } ],
              "walls": { "nodes": [ { "id": "w1", "reference": "LC-2026-000005", "title": "Tường ven hồ", "address": null, "origin": "DEMO", "updatedAt": "2026-11-20T02:00:00Z", "ward": null, "mural": null,
                "anchor": { "type": "Point", "coordinates": [106.68, 20.84] }, "geometry": { "type": "Point", "coordinates": [106.68, 20.84] } },
                { "id": "w2", "reference": "LC-2026-000006", "title": "Đã thành tranh", "address": null, "origin": "DEMO", "updatedAt": "2026-11-20T02:00:00Z", "ward": null, "mural": { "id": "m" },
                "anchor": { "type": "Point", "coordinates": [106.68, 20.84] }, "geometry": { "type": "Point", "coordinates": [106.68, 20.84] } } ] } }
            """);
    }

    [Fact]
    public void The_list_is_the_own_wards_and_says_which_are_said_to_have_faded_and_a_dot_of_the_map_opens_one()
    {
        var page = Open();

        Assert.Contains("Báo phai: LC-2026-000009", page.Find(".row").TextContent, StringComparison.Ordinal);
        Assert.Equal("11404", (string)Api.Variables("KeptMurals")["where"]!["ward"]![0]!);
        page.WaitForAssertion(() => Assert.Equal(Id, Assert.Single(_map.Scene.Marks).Id));
        _map.Tell(new MapEvent("mark", Id));

        page.WaitForAssertion(() => Assert.Equal("Cá chép", page.Find("h1").TextContent));
    }

    [Fact]
    public void Words_and_a_condition_narrow_the_list_and_stay_in_the_address()
    {
        var page = Open();

        page.Find("input[type=search]").Input("ca chep");
        page.Find(".filter select").Change("FADED");

        page.WaitForAssertion(() => Assert.Equal(("ca chep", "FADED"), ((string)Api.Variables("KeptMurals")["where"]!["text"]!, (string)Api.Variables("KeptMurals")["where"]!["status"]![0]!)));
        Assert.Equal("?words=ca%20chep&condition=FADED", new Uri(Navigation.Uri).Query);
    }

    [Fact]
    public void What_is_missing_is_named_and_nothing_is_sent()
    {
        var page = Open("?source=new");
        Say(page, "mural-title", "Cá chép");
        Say(page, "mural-artists", "Nhóm Mỏ Neo");
        Say(page, "mural-day", "2026-11-01");
        page.Find("textarea").Input("Cá vượt vũ môn.");

        page.Find("form").Submit();

        Assert.Equal("Hãy điền: Vị trí", page.Find("form [role=alert] p").TextContent);
        Assert.Equal(0, Api.Count("AddMural"));
    }

    [Fact]
    public void A_new_one_is_placed_by_a_tap_and_sent_again_after_a_lost_answer_it_is_the_same()
    {
        Api.Operation("AddMural", $$"""{ "mural": { "id": "{{Id}}" } }""");
        Api.LoseAnswer("AddMural");
        var page = Open("?source=new");
        Fill(page);
        Assert.True(_map.Scene.IsPicking);
        _map.Tell(new MapEvent("pick", Lon: 106.675, Lat: 20.835));
        page.WaitForAssertion(() => Assert.Contains("1 điểm", page.Markup, StringComparison.Ordinal));

        page.Find("form").Submit();
        page.WaitForElement("form [role=alert]");
        var key = (string)Api.Variables("AddMural")["key"]!;
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã lưu", page.Find(".said").TextContent));
        var sent = Api.Variables("AddMural");
        Assert.Equal((key, "Cá chép", "2026-11-01", 106.675), ((string)sent["key"]!, (string)sent["mural"]!["titleVi"]!, (string)sent["mural"]!["paintedOn"]!, (double)sent["mural"]!["geometry"]!["coordinates"]![0]!));
        Assert.EndsWith($"?mural={Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_may_be_typed_and_words_that_are_none_cannot_be_set()
    {
        var page = Open("?source=new");

        Say(page, "mural-point", "hai mươi, một trăm");
        Assert.True(page.Find(".typed button").HasAttribute("disabled"));
        Say(page, "mural-point", "20.84512, 106.68031");
        page.Find(".typed button").Click();

        Assert.Equal([106.68031, 20.84512], _map.Scene.Geometry!["coordinates"]!.AsArray().Select(number => (double)number!));
    }

    [Fact]
    public void A_done_wall_becomes_one_that_lies_where_the_wall_is()
    {
        Api.Operation("AddMural", $$"""{ "mural": { "id": "{{Id}}" } }""");
        var page = Open("?tab=Walls");
        Assert.Equal("Tường ven hồ", Assert.Single(page.FindAll("li a")).TextContent);
        _map.Tell(new MapEvent("issue", "LC-2026-000005"));
        page.WaitForAssertion(() => Assert.Equal("Tường ven hồ", page.Find("#mural-title").GetAttribute("value")));
        Fill(page);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("w1", (string)Api.Variables("AddMural")["issue"]!));
        Assert.Null(Api.Variables("AddMural")["mural"]!["geometry"]);
    }

    [Fact]
    public void A_suggestion_is_accepted_in_staffs_words_with_the_photos_that_everybody_may_see()
    {
        Api.Operation("AcceptMuralSuggestion", $$"""{ "mural": { "id": "{{Id}}" } }""");
        var page = Open("?tab=Suggested&source=s1");
        Assert.Equal("Đàn cá", page.Find("#mural-title").GetAttribute("value"));
        Fill(page);
        page.Find("form").Submit();
        Assert.Equal("Hãy điền: Ảnh của ai", page.Find("form [role=alert] p").TextContent);
        page.FindAll(".told input")[0].Change(false);
        Say(page, "mural-credit", "Người dân");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(1, Api.Count("AcceptMuralSuggestion")));
        var sent = Api.Variables("AcceptMuralSuggestion");
        Assert.Equal(("s1", "Người dân", """["p2"]"""), ((string)sent["id"]!, (string)sent["credit"]!, sent["photos"]!.ToJsonString()));
    }

    [Fact]
    public void A_suggestion_is_turned_down_with_a_reason()
    {
        Api.Operation("RejectMuralSuggestion", """{ "mural": { "id": "s1" } }""");
        var page = Open("?tab=Suggested");
        page.Find(".actions button").Click();
        Assert.True(page.Find("form button[type=submit]").HasAttribute("disabled"));
        Say(page, "mural-reason", "Là quảng cáo");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã từ chối: Đàn cá", page.Find(".said").TextContent));
        Assert.Equal("Là quảng cáo", (string)Api.Variables("RejectMuralSuggestion")["reason"]!);
    }

    [Fact]
    public void A_condition_that_is_set_keeps_what_is_being_typed()
    {
        Api.Operation("SetMuralStatus", $$"""{ "mural": { "id": "{{Id}}" } }""");
        var page = Open($"?mural={Id}");
        Say(page, "mural-title", "Cá chép mới");

        page.FindAll("fieldset button")[1].Click();

        page.WaitForAssertion(() => Assert.Equal("Đã ghi: đã phai", page.Find(".said").TextContent));
        Assert.Equal(("FADED", 3), ((string)Api.Variables("SetMuralStatus")["status"]!, (int)Api.Variables("SetMuralStatus")["version"]!));
        Assert.Equal("Cá chép mới", page.Find("#mural-title").GetAttribute("value"));
    }

    [Fact]
    public void A_change_that_meets_another_keeps_what_was_typed_shows_theirs_and_may_be_saved_over_it()
    {
        Api.RefuseOperation("EditMural", "CONFLICT", "Bức tranh này vừa được người khác sửa. Hãy xem lại.");
        var page = Open($"?mural={Id}");
        Answer(Mural("Cá vàng", version: 4));
        Say(page, "mural-title", "Cá chép mới");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Tên tranh: họ ghi “Cá vàng”", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Cá chép mới", page.Find("#mural-title").GetAttribute("value"));
        Api.Operation("EditMural", $$"""{ "mural": { "id": "{{Id}}" } }""");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã lưu", page.Find(".said").TextContent));
        Assert.Equal(4, (int)Api.Variables("EditMural")["version"]!);
    }

    [Fact]
    public void Photos_go_up_once_with_whose_they_are_and_one_is_taken_away_only_when_asked_twice()
    {
        Api.Answer("/photos", """{ "id": "u1", "hash": "h" }""");
        Api.Operation("AddMuralPhotos", $$"""{ "mural": { "id": "{{Id}}" } }""");
        Api.Operation("RemoveMuralPhoto", $$"""{ "mural": { "id": "{{Id}}" } }""");
        var page = Open($"?mural={Id}");
        Photos.Offer();
        page.FindAll("input[type=file]")[1].Change("x");
        page.WaitForElement("#mural-credit");
        Say(page, "mural-credit", "UBND phường");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Đã lưu", page.Find(".said").TextContent));
        var photo = Assert.Single(Api.Variables("AddMuralPhotos")["photos"]!.AsArray())!;
        Assert.Equal(("u1", "UBND phường"), ((string)photo["photo"]!, (string)photo["credit"]!));
        Assert.Equal((0, 1), (Api.Count("EditMural"), Photos.Sent));

        page.Find("li button").Click();
        Assert.Equal(0, Api.Count("RemoveMuralPhoto"));
        page.Find("li button").Click();

        page.WaitForAssertion(() => Assert.Equal("f1", (string)Api.Variables("RemoveMuralPhoto")["photo"]!));
    }

    [Fact]
    public void Anothers_mural_is_only_looked_at()
    {
        Answer(Mural(canEdit: false));
        var page = Open($"?mural={Id}");

        Assert.Contains("không thuộc phường", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form, fieldset, li button"));
    }

    [Fact]
    public void Who_has_typed_is_asked_before_the_page_is_left()
    {
        JSInterop.Setup<bool>("confirm", _ => true).SetResult(false);
        var page = Open($"?mural={Id}");
        Say(page, "mural-title", "Cá chép mới");

        Navigation.NavigateTo("/mural-keeping");

        Assert.Equal("Cá chép mới", page.Find("#mural-title").GetAttribute("value"));
        JSInterop.VerifyInvoke("confirm");
    }

    [Fact]
    public void An_address_of_none_says_so()
    {
        Api.InPlace("KeptMuralDetail").Operation("KeptMuralDetail", """{ "mural": null }""");

        Assert.Equal("Không có bức tranh hay góp ý này.", Open($"?mural={Id}").Find("h1").TextContent);
    }

    private void Answer(JsonObject mural) => Api.InPlace("KeptMuralDetail").Operation("KeptMuralDetail", new JsonObject { ["mural"] = mural }.ToJsonString());

    private IRenderedComponent<MuralsPanel> Open(string query = "")
    {
        Navigation.NavigateTo($"/mural-keeping{query}");
        var me = new MeInfo("1", "lan@example.org", "Lan", Roles.Official, "11404", null, [], true, false);
        var page = Render<MuralsPanel>(parameters => parameters.Add(panel => panel.Me, me).Add(panel => panel.AsOf, new DateOnly(2024, 12, 31)));
        page.WaitForElement("h1");
        page.WaitForState(() => !page.Markup.Contains("aria-busy=\"true\"", StringComparison.Ordinal));
        return page;
    }

    private static void Say(IRenderedComponent<MuralsPanel> page, string field, string words) => page.Find($"#{field}").Input(words);

    private static void Fill(IRenderedComponent<MuralsPanel> page)
    {
        Say(page, "mural-title", "Cá chép");
        Say(page, "mural-artists", "Nhóm Mỏ Neo");
        Say(page, "mural-day", "2026-11-01");
        page.Find("textarea").Input("Cá vượt vũ môn.");
    }

    private static JsonObject Mural(string title = "Cá chép", int version = 3, bool canEdit = true, string? openReport = null) => new()
    {
        ["id"] = Id, ["titleVi"] = title, ["titleEn"] = null, ["artists"] = "Nhóm Mỏ Neo", ["paintedOn"] = "2025-03-01", ["materialsVi"] = null, ["materialsEn"] = null,
        ["storyVi"] = "Chuyện", ["storyEn"] = null, ["address"] = null, ["accessVi"] = null, ["accessEn"] = null, ["status"] = "VISIBLE", ["isDemo"] = false, ["version"] = version, ["canEdit"] = canEdit,
        ["geometry"] = Point(), ["anchor"] = Point(), ["ward"] = new JsonObject { ["code"] = "11404", ["name"] = "Dư Hàng Kênh" }, ["issue"] = null,
        ["photos"] = new JsonArray(new JsonObject { ["id"] = "f1", ["credit"] = "Dự án", ["thumb"] = "/f1" }),
        ["openReport"] = openReport is null ? null : new JsonObject { ["reference"] = openReport },
        ["history"] = new JsonArray(new JsonObject { ["at"] = "2025-03-02T02:00:00Z", ["kind"] = "ADDED", ["toStatus"] = null, ["by"] = "Lan" }),
    };

    private static JsonObject Point() => new() { ["type"] = "Point", ["coordinates"] = new JsonArray(106.675, 20.835) };
}
