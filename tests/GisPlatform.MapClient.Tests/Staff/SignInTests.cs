using AngleSharp.Dom;
using GisPlatform.MapClient.Staff.Accounts;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class SignInTests : StaffTest
{
    private const string Login = "/account/login?useCookies=true";

    [Theory]
    [InlineData("/signin", "/")]
    [InlineData("/signin?back=%2Finbox%3Fward%3D11404", "/inbox?ward=11404")]
    [InlineData("/signin?back=https%3A%2F%2Fevil.example", "/")]
    [InlineData("/signin?back=%2F%2Fevil.example", "/")]
    [InlineData("/signin?back=%2F%5Cevil.example", "/")]
    public void Signed_in_one_is_back_where_one_was_but_never_on_another_site(string address, string back)
    {
        Api.Answer(Login, "");
        var page = OpenAt(address);

        SignIn(page);

        page.WaitForAssertion(() => Assert.Equal((back, true), (Navigation.History.First().Uri, Navigation.History.First().Options.ForceLoad)));
        var body = Assert.Single(Logins);
        Assert.Equal(("lan@example.org", "Mật khẩu dài 1"), ((string?)body["email"], (string?)body["password"]));
    }

    [Fact]
    public void Who_has_a_second_factor_is_asked_for_its_code_and_may_give_a_recovery_code()
    {
        Api.Refuse(Login, 401, "RequiresTwoFactor");
        Api.Refuse(Login, 401, "RequiresTwoFactor");
        Api.Answer(Login, "");
        var page = OpenAt("/signin");
        SignIn(page);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));

        page.WaitForElement("#code").Input("123 456");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Mã không đúng", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.Find(".as-link").Click();
        page.Find("#recovery").Input("ABCDE-FGHIJ");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("/", Navigation.History.First().Uri));
        Assert.Equal("123456", (string?)Logins[1]["twoFactorCode"]);
        Assert.Equal(("ABCDE-FGHIJ", null), ((string?)Logins[2]["twoFactorRecoveryCode"], Logins[2]["twoFactorCode"]));
    }

    [Theory]
    [InlineData("vi", "LockedOut", "bị khóa")]
    [InlineData("vi", "Failed", "Email hoặc mật khẩu không đúng")]
    [InlineData("en", "NotAllowed", "may not sign in yet")]
    public void A_refusal_tells_what_to_do(string language, string reason, string words)
    {
        Languages.Speak(language);
        Api.Refuse(Login, 401, reason);
        var page = OpenAt("/signin");

        SignIn(page);

        page.WaitForAssertion(() => Assert.Contains(words, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal((" lan@example.org ", language), (page.Find("#email").GetAttribute("value"), Api.Language));
    }

    [Theory]
    [InlineData("locked", "bị khóa")]
    [InlineData("email", "chưa xác nhận email")]
    [InlineData("external", "không thành công")]
    public void A_sign_in_at_a_provider_that_came_to_nothing_says_why(string why, string words) =>
        Assert.Contains(words, OpenAt($"/signin?failed={why}").Find("[role=alert]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Other_providers_are_offered_and_lead_back_too()
    {
        Api.Answer("/account/providers", """[{ "name": "vneid", "displayName": "VNeID" }]""");

        var page = OpenAt("/signin?back=%2Finbox");

        page.WaitForAssertion(() => Assert.Equal("Đăng nhập bằng VNeID", page.Find(".provider").TextContent));
        Assert.Equal("/account/external/vneid?returnUrl=%2Finbox", page.Find(".provider").GetAttribute("href"));
    }

    [Fact]
    public void Without_a_network_the_page_says_so_and_keeps_what_was_typed()
    {
        var page = OpenAt("/signin");

        SignIn(page);

        page.WaitForAssertion(() => Assert.Contains("Không kết nối được", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mật khẩu dài 1", page.Find("#password").GetAttribute("value"));
        Assert.False(page.Find("button[type=submit]").IsDisabled());
    }

    private List<System.Text.Json.Nodes.JsonNode> Logins => [.. Api.Asked.Where(asked => asked.Path == Login).Select(asked => asked.Body!)];

    private IRenderedComponent<SignInPage> OpenAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<SignInPage>();
    }

    private static void SignIn(IRenderedComponent<SignInPage> page)
    {
        page.Find("#email").Input(" lan@example.org ");
        page.Find("#password").Input("Mật khẩu dài 1");
        page.Find("form").Submit();
    }
}
