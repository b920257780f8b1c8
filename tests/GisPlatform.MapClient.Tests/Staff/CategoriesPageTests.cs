using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Categories;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class CategoriesPageTests : StaffTest
{
    public CategoriesPageTests()
    {
        SignedIn("ADMIN");
        Api.Operation("CategoryList", new JsonObject { ["categories"] = new JsonArray(Category("LITTER", "Rác thải"), Category("HOUSEHOLD_SUPPORT", "Hỗ trợ hộ dân", isPublic: false)) }.ToJsonString());
    }

    [Fact]
    public void What_is_changed_is_sent_with_the_version_that_was_seen_and_shown_as_it_is_then()
    {
        Api.Operation("EditCategory", new JsonObject { ["category"] = Category("LITTER", "Rác") }.ToJsonString());
        var page = Open();
        Assert.Contains("Riêng tư", page.FindAll(".categories > li")[1].TextContent, StringComparison.Ordinal);

        page.FindAll(".line > button")[0].Click();
        page.Find("input[type=number]").Input("5");
        page.FindAll("form .option input")[1].Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã lưu: Rác thải", page.Find(".said").TextContent));
        var sent = Api.Variables("EditCategory");
        Assert.Equal(("LITTER", 3, 5), ((string)sent["code"]!, (int)sent["version"]!, (int)sent["category"]!["answerDays"]!));
        Assert.Equal("""["POINT","LINE"]""", sent["category"]!["geometryKinds"]!.ToJsonString());
        Assert.Equal("Rác", page.FindAll("h2")[0].TextContent);
    }

    [Fact]
    public void A_refusal_is_shown_in_the_form_and_what_was_typed_stays()
    {
        Api.RefuseOperation("AddCategory", "BAD_USER_INPUT", "Mã chỉ gồm chữ in hoa không dấu và dấu gạch dưới.");
        var page = Open();

        page.Find("summary").Click();
        page.Find("input[id$=-code]").Input("đèn");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("chữ in hoa", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("đèn", page.Find("input[id$=-code]").GetAttribute("value"));
    }

    [Fact]
    public void A_change_that_meets_another_keeps_what_was_typed_shows_theirs_and_either_may_be_taken()
    {
        Api.RefuseOperation("EditCategory", "CONFLICT", "Người khác vừa sửa loại “Rác thải”.");
        var page = Open();
        Api.Operation("CategoryList", new JsonObject { ["categories"] = new JsonArray(Category("LITTER", "Rác thải", answerDays: 9, version: 4)) }.ToJsonString());
        page.FindAll(".line > button")[0].Click();
        page.Find("input[id$=-vi]").Input("Rác thải sinh hoạt");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(["Trả lời trong (ngày): họ ghi “9”"], page.FindAll("form [role=alert] li").Select(field => field.TextContent)));
        Assert.Equal("Rác thải sinh hoạt", page.Find("input[id$=-vi]").GetAttribute("value"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(4, (int)Api.Variables("EditCategory")["version"]!));
        page.WaitForElement(".actions button:not(.primary)").Click();

        page.WaitForAssertion(() => Assert.Contains("trả lời trong 9 ngày", page.Find(".who").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    private IRenderedComponent<CategoriesPage> Open()
    {
        Navigation.NavigateTo("/categories");
        var page = Render<CategoriesPage>();
        page.WaitForState(() => page.FindAll(".categories > li").Count == 2);
        return page;
    }

    private static JsonObject Category(string code, string name, bool isPublic = true, int answerDays = 3, int version = 3) => new()
    {
        ["code"] = code, ["nameVi"] = name, ["nameEn"] = name, ["icon"] = "litter", ["colour"] = "#5b3000", ["unit"] = "m³", ["geometryKinds"] = new JsonArray("POINT"),
        ["isPublic"] = isPublic, ["defaultEffortHours"] = 12, ["answerDays"] = answerDays, ["tools"] = new JsonArray("chổi"), ["version"] = version,
    };
}
