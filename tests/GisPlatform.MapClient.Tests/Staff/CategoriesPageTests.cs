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

    private IRenderedComponent<CategoriesPage> Open()
    {
        Navigation.NavigateTo("/categories");
        var page = Render<CategoriesPage>();
        page.WaitForState(() => page.FindAll(".categories > li").Count == 2);
        return page;
    }

    private static JsonObject Category(string code, string name, bool isPublic = true) => new()
    {
        ["code"] = code, ["nameVi"] = name, ["nameEn"] = name, ["icon"] = "litter", ["colour"] = "#5b3000", ["unit"] = "m³", ["geometryKinds"] = new JsonArray("POINT"),
        ["isPublic"] = isPublic, ["defaultEffortHours"] = 12, ["answerDays"] = 3, ["tools"] = new JsonArray("chổi"), ["version"] = 3,
    };
}
