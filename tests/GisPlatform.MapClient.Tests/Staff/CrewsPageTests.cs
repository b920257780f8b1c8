using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Crews;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class CrewsPageTests : StaffTest
{
    private static readonly string List = Answer(Crew("1", "Đội thoát nước", "DEPARTMENT"), Crew("2", "Phường An Biên", "WARD"), Crew("3", "Đội cũ", "UNION", isActive: false));

    public CrewsPageTests()
    {
        SignedIn("ADMIN");
        Api.Operation("CrewList", List);
    }

    [Fact]
    public void Crews_stand_by_kind_those_out_of_service_last()
    {
        var page = Open();

        Assert.Equal(["Phòng, ban, đơn vị của quận", "Phường", "Ngừng hoạt động"], page.FindAll("section").Select(section => section.GetAttribute("aria-label")));
        Assert.Equal("12 người × 3,5 giờ", page.FindAll(".who p")[2].TextContent);
        Assert.Equal("nạo vét cống · 2 xe tải", page.FindAll(".who p")[1].TextContent);
    }

    [Fact]
    public void What_is_changed_is_sent_with_the_version_that_was_seen()
    {
        Api.Operation("EditCrew", new JsonObject { ["crew"] = Crew("1", "Đội thoát nước", "DEPARTMENT", people: 20) }.ToJsonString());
        var page = Open();

        page.FindAll(".line > button")[0].Click();
        page.Find("input[type=number][max='1000']").Input("20");
        page.FindAll("fieldset")[1].QuerySelectorAll("input")[0].Input("1");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã lưu: Đội thoát nước", page.Find(".said").TextContent));
        var sent = Api.Variables("EditCrew");
        Assert.Equal(("1", 3, 20), ((string)sent["id"]!, (int)sent["version"]!, (int)sent["crew"]!["people"]!));
        Assert.Equal("""[{"code":"TRUCK","count":2},{"code":"BOAT","count":1}]""", sent["crew"]!["tools"]!.ToJsonString());
        Assert.Contains("20 người", page.Find(".who").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_meets_another_keeps_what_was_typed_shows_theirs_and_may_be_saved_over_it()
    {
        Api.RefuseOperation("EditCrew", "CONFLICT", "Đội này vừa được người khác sửa. Hãy xem lại.");
        var page = Open();
        Api.Operation("CrewList", Answer(Crew("1", "Đội thoát nước", "DEPARTMENT", people: 9, version: 4)));
        page.FindAll(".line > button")[0].Click();
        page.Find("input[id$=-name]").Input("Đội thoát nước số 1");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Số người thường đến: họ ghi “9”", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Đội thoát nước số 1", page.Find("input[id$=-name]").GetAttribute("value"));
        Api.Operation("EditCrew", new JsonObject { ["crew"] = Crew("1", "Đội thoát nước số 1", "DEPARTMENT", version: 5) }.ToJsonString());
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Đội thoát nước số 1", page.Find(".said").TextContent, StringComparison.Ordinal));
        Assert.Equal(4, (int)Api.Variables("EditCrew")["version"]!);
    }

    [Fact]
    public void Theirs_may_be_taken_instead()
    {
        Api.RefuseOperation("EditCrew", "CONFLICT", "Đội này vừa được người khác sửa. Hãy xem lại.");
        var page = Open();
        Api.Operation("CrewList", Answer(Crew("1", "Đội thoát nước", "DEPARTMENT", people: 9, version: 4)));
        page.FindAll(".line > button")[0].Click();
        page.Find("form").Submit();

        page.WaitForElement(".actions button:not(.primary)").Click();

        page.WaitForAssertion(() => Assert.Contains("9 người", page.Find(".who").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public void A_name_that_is_taken_is_told_and_the_same_crew_sent_again_has_the_same_key_another_one_another()
    {
        Api.RefuseOperation("AddCrew", "BAD_USER_INPUT", "Đã có đội mang tên này.");
        var page = Open();
        page.Find("summary").Click();
        page.Find("input[id$=-name]").Input("Phường An Biên");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("mang tên này", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal));
        var first = (string)Api.Variables("AddCrew")["key"]!;

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(2, Api.Count("AddCrew")));
        Assert.Equal(first, (string)Api.Variables("AddCrew")["key"]!);
        Assert.Equal("Phường An Biên", page.Find("input[id$=-name]").GetAttribute("value"));
        Api.Operation("AddCrew", new JsonObject { ["crew"] = Crew("4", "Hội Phụ nữ", "UNION") }.ToJsonString());
        page.Find("input[id$=-name]").Input("Hội Phụ nữ");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã lưu: Hội Phụ nữ", page.Find(".said").TextContent));
        Assert.NotEqual(first, (string)Api.Variables("AddCrew")["key"]!);
        Assert.Equal(4, page.FindAll(".crews > li").Count);
    }

    private IRenderedComponent<CrewsPage> Open()
    {
        Navigation.NavigateTo("/crews");
        var page = Render<CrewsPage>();
        page.WaitForState(() => page.FindAll(".crews > li").Count == 3);
        return page;
    }

    private static string Answer(params JsonNode[] crews) => new JsonObject
    {
        ["crews"] = new JsonArray(crews), ["wards"] = new JsonArray(new JsonObject { ["code"] = "11371", ["name"] = "An Biên" }),
        ["equipment"] = new JsonArray(Equipment("SKILL", "DRAINAGE", "nạo vét cống"), Equipment("TOOL", "BOAT", "thuyền"), Equipment("TOOL", "TRUCK", "xe tải")),
    }.ToJsonString();

    private static JsonObject Equipment(string kind, string code, string name) => new() { ["kind"] = kind, ["code"] = code, ["nameVi"] = name, ["nameEn"] = name };

    private static JsonObject Crew(string id, string name, string kind, int people = 12, bool isActive = true, int version = 3) => new()
    {
        ["id"] = id, ["name"] = name, ["kind"] = kind, ["ward"] = kind == "WARD" ? new JsonObject { ["code"] = "11371", ["name"] = "An Biên" } : null, ["people"] = people,
        ["hoursPerSaturday"] = 3.5, ["skills"] = new JsonArray(new JsonObject { ["code"] = "DRAINAGE" }),
        ["tools"] = new JsonArray(new JsonObject { ["tool"] = new JsonObject { ["code"] = "TRUCK" }, ["count"] = 2 }),
        ["contact"] = null, ["isActive"] = isActive, ["isDemo"] = false, ["version"] = version,
    };
}
