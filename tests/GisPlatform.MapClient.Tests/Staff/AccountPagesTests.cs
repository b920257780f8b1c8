using System.Net;
using GisPlatform.MapClient.Staff.Accounts;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class AccountPagesTests : StaffTest
{
    [Fact]
    public void Who_is_not_signed_in_is_sent_to_sign_in_and_back()
    {
        Api.Operation("SignedIn", """{ "me": null, "place": { "mailIsLocal": true, "defaultWardsAsOf": "2024-12-31" } }""");
        Navigation.NavigateTo("/accounts?lang=vi");

        Render<AccountsPage>();

        Assert.Equal("/signin?back=%2Faccounts%3Flang%3Dvi", Navigation.History.First().Uri);
    }

    [Fact]
    public void A_page_for_administrators_tells_others_that_it_is_not_for_them()
    {
        SignedIn(Roles.Official);

        var page = Render<AccountsPage>();

        Assert.Contains("không dành cho tài khoản của bạn", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Api.Asked, asked => asked.Path.Contains("AccountList", StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_of_a_reset_link_leaves_the_address_and_the_password_is_judged_in_words()
    {
        Navigation.NavigateTo("/reset#email=lan%40example.org&code=abc%2B1");
        var page = Render<ResetPage>();
        Assert.Equal("http://localhost/reset", Navigation.Uri);
        Api.Answer("/account/resetPassword", """{ "status": 400, "errors": { "PasswordTooShort": ["Mật khẩu cần ít nhất 10 ký tự."] } }""", HttpStatusCode.BadRequest);
        Api.Answer("/account/resetPassword", "");

        page.Find("#password").Input("ngắn");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Mật khẩu cần ít nhất 10 ký tự.", page.Find("[role=alert]").TextContent));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("đã được lưu", page.Find(".done").TextContent, StringComparison.Ordinal));
        Assert.Equal(("lan@example.org", "abc+1"), ((string?)Api.Asked[^1].Body!["email"], (string?)Api.Asked[^1].Body!["resetCode"]));
    }

    [Fact]
    public void A_reset_link_opened_where_the_page_is_open_already_is_taken_up()
    {
        Navigation.NavigateTo("/reset");
        var page = Render<ResetPage>();

        Navigation.NavigateTo("/reset#email=lan%40example.org&code=abc");

        page.WaitForAssertion(() => Assert.Equal("lan@example.org", page.Find("#email").GetAttribute("value")));
        Assert.Single(page.FindAll("#password"));
        Assert.Equal("http://localhost/reset", Navigation.Uri);
    }

    [Fact]
    public void Where_mail_stays_on_the_server_the_page_that_promises_one_says_so()
    {
        SignedIn(Roles.Admin);
        Api.Answer("/account/forgotPassword", "");
        var page = Render<ResetPage>();

        page.Find("#email").Input("lan@example.org");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(".local/mail/", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Contains("lan@example.org", page.Find(".done").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_token_of_a_one_time_link_leaves_the_address_and_makes_the_account()
    {
        Navigation.NavigateTo("/setup#token=secret");
        var page = Render<SetupPage>();
        Assert.Equal("http://localhost/setup", Navigation.Uri);
        Api.Answer("/account/setup", "");

        page.Find("#name").Input("Nguyễn Thị Lan");
        page.Find("#email").Input("lan@example.org");
        page.Find("#password").Input("Mật khẩu dài 1");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("/signin?back=%2Faccount", Navigation.History.First().Uri));
        Assert.Equal(("secret", "Nguyễn Thị Lan"), ((string?)Api.Asked[^1].Body!["token"], (string?)Api.Asked[^1].Body!["name"]));
    }

    [Fact]
    public void Without_its_token_a_setup_page_says_what_to_do() =>
        Assert.Contains("Liên kết thiếu mã", Render<SetupPage>().Find("[role=alert]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void An_administrator_gives_an_official_a_ward_and_locks_an_account_but_never_the_own_one()
    {
        SignedIn(Roles.Admin);
        AnswerPlace();
        Api.Operation("AccountList", """
            { "accounts": [
              { "id": "1", "email": "lan@example.org", "name": "Lan", "role": "ADMIN", "ward": null, "department": null, "categories": [], "secondFactor": true, "isLocked": false },
              { "id": "2", "email": "minh@example.org", "name": "", "role": "PLANNER", "ward": null, "department": null, "categories": [], "secondFactor": false, "isLocked": false } ] }
            """);
        Api.Operation("SetAccountRights", """{ "setAccountRights": { "id": "2" } }""");
        Api.Operation("LockAccount", """{ "lockAccount": { "id": "2" } }""");
        var page = Render<AccountsPage>();
        page.WaitForState(() => page.FindAll(".accounts > li").Count == 2);
        Assert.Single(page.FindAll(".buttons"));

        page.FindAll(".buttons button")[0].Click();
        page.Find(".rights select").Change(Roles.Official);
        page.FindAll(".rights select")[1].Change("11404");
        page.Find(".rights form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".rights")));
        page.FindAll(".buttons button")[1].Click();

        page.WaitForAssertion(() => Assert.Equal(3, Api.Count("AccountList")));
        var rights = Api.Variables("SetAccountRights")["rights"]!;
        Assert.Equal(("OFFICIAL", "11404", "2"), ((string?)rights["role"], (string?)rights["ward"], (string?)Api.Variables("SetAccountRights")["id"]));
        Assert.True((bool)Api.Variables("LockAccount")["isLocked"]!);
    }

    [Fact]
    public void An_invitation_shows_its_link_to_hand_over()
    {
        SignedIn(Roles.Admin);
        AnswerPlace();
        Api.Operation("AccountList", """{ "accounts": [] }""");
        Api.Operation("InviteAccount", """{ "link": "http://map/setup#token=t" }""");
        var page = Render<AccountsPage>();

        page.WaitForElement("#invite-email").Input("minh@example.org");
        page.Find(".invite form").Submit();

        page.WaitForAssertion(() => Assert.Equal("http://map/setup#token=t", page.Find(".invite .done input").GetAttribute("value")));
        Assert.Contains(".local/mail/", page.Find(".invite .notice").TextContent, StringComparison.Ordinal);
    }
}
