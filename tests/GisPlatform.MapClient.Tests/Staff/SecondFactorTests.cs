using GisPlatform.MapClient.Staff.Accounts;
using Microsoft.JSInterop;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class SecondFactorTests : StaffTest
{
    private const string Manage = "/account/manage/2fa";

    [Fact]
    public void Staff_who_have_none_are_led_to_it_before_anything_else_works()
    {
        SignedIn(needsSecondFactor: true);

        Render<AccountsPage>();

        Assert.Equal(("/account", true), (Navigation.History.First().Uri, Navigation.History.First().Options.ForceLoad));
    }

    [Fact]
    public void Setting_it_up_shows_the_key_as_a_picture_and_in_letters_and_then_codes_for_a_lost_phone()
    {
        SignedIn(needsSecondFactor: true);
        Api.Answer(Manage, """{ "sharedKey": "JBSWY3DPEHPK3PXP", "recoveryCodesLeft": 0, "recoveryCodes": null, "isTwoFactorEnabled": false }""");
        Api.Answer(Manage, """{ "sharedKey": "JBSWY3DPEHPK3PXP", "recoveryCodesLeft": 2, "recoveryCodes": ["AAAA-1111", "BBBB-2222"], "isTwoFactorEnabled": true }""");
        var drawn = JSInterop.SetupModule("/qr.js").Setup<string>("rows", _ => true).SetResult("010\n101\n010");
        var copied = JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetVoidResult();
        var page = Render<AccountPage>();

        page.WaitForElement("section .primary").Click();
        page.WaitForAssertion(() => Assert.Equal("JBSW Y3DP EHPK 3PXP", page.Find(".key").TextContent));
        Assert.Equal("M1 0h1v1h-1zM0 1h1v1h-1zM2 1h1v1h-1zM1 2h1v1h-1z", page.Find("svg path").GetAttribute("d"));
        Assert.StartsWith("otpauth://totp/Ng%C3%A0y%20th%E1%BB%A9%207%20c%C3%B9ng%20d%C3%A2n:lan%40example.org?secret=JBSWY3DPEHPK3PXP&", (string)drawn.Invocations.Single().Arguments[0]!, StringComparison.Ordinal);
        page.Find("#factor-code").Input("123 456");
        page.Find("section form").Submit();

        page.WaitForAssertion(() => Assert.Equal(["AAAA-1111", "BBBB-2222"], page.FindAll(".recovery li").Select(code => code.TextContent)));
        Assert.Equal("123456", (string?)Api.Asked[^1].Body!["twoFactorCode"]);
        page.FindAll(".recovery button")[0].Click();
        Assert.Equal("AAAA-1111\nBBBB-2222", copied.Invocations.Single().Arguments[0]);
    }

    [Fact]
    public void A_wrong_code_is_told_and_the_picture_stays()
    {
        SignedIn(needsSecondFactor: true);
        Api.Answer(Manage, """{ "sharedKey": "JBSWY3DPEHPK3PXP", "recoveryCodesLeft": 0, "isTwoFactorEnabled": false }""");
        Api.Answer(Manage, """{ "status": 400, "errors": { "InvalidTwoFactorCode": ["Mã không đúng."] } }""", System.Net.HttpStatusCode.BadRequest);
        JSInterop.SetupModule("/qr.js").Setup<string>("rows", _ => true).SetResult("0");
        var page = Render<AccountPage>();
        page.WaitForElement("section .primary").Click();
        page.WaitForElement("#factor-code").Input("000000");

        page.Find("section form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Mã không đúng.", page.Find("section [role=alert]").TextContent));
        Assert.Single(page.FindAll(".key"));
    }
}
