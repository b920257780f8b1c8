using GisPlatform.MapClient.Staff.Accounts;
using GisPlatform.MapClient.Staff.OnSite;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>What is said in the field, on its way.</summary>
public sealed class OnSiteOutboxTests : OnSiteTest
{
    private const string First = "?date=2026-11-28&site=LC-2026-000001";

    [Fact]
    public async Task Said_without_a_network_it_waits_over_a_closed_page_and_is_sent_once_in_its_order()
    {
        Open(First);
        Api.IsDown = true;
        var page = await ReopenAsync(First);
        Button(page, "Bắt đầu").Click();
        page.WaitForAssertion(() => Assert.Contains("Giữ trên máy này", page.Find(".said").TextContent, StringComparison.Ordinal));
        await ClickAsync(page, "Xong", () => { Fill(page, "people", "14"); Fill(page, "quantity", "37,5"); Reason(page, "Máy ảnh hỏng"); });
        page = await ReopenAsync();
        Assert.Contains("Chờ gửi: 2", page.Find(".outbox").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã xong", page.Find("a.site .mark").TextContent, StringComparison.Ordinal);
        Assert.Empty(Recorded);

        Api.IsDown = false;
        await Clock.PassAsync(10);

        page.WaitForAssertion(() => Assert.Contains("Đã gửi hết", page.Find(".outbox").TextContent, StringComparison.Ordinal));
        Assert.Equal(["STARTED", "DONE"], Recorded.Select(sent => (string)sent["outcome"]!["status"]!));
        var done = Recorded.Last()["outcome"]!;
        Assert.Equal((14, 37.5m, "Máy ảnh hỏng", null), ((int)done["people"]!, (decimal)done["doneQuantity"]!, (string)done["noPhotoReason"]!, (int?)done["truckloads"]));
        Assert.Equal(new DateTimeOffset(2026, 11, 28, 1, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse((string)done["at"]!, System.Globalization.CultureInfo.InvariantCulture));
        await Clock.PassAsync(30);
        Assert.Equal(2, Recorded.Count());
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_asked_for_again_with_the_same_key_and_no_photo_goes_up_twice()
    {
        Api.Answer("/photos", """{ "id": "anh-1" }""");
        Photos.Offer();
        var page = Open(First);
        page.FindAll("input[type=file]")[^1].Change("");
        page.WaitForState(() => page.FindAll(".chosen img").Count == 1);
        Api.LoseAnswer("SendOutcome");
        Button(page, "Xong").Click();
        page.WaitForAssertion(() => Assert.Single(Recorded));

        await Clock.PassAsync(10);

        page.WaitForAssertion(() => Assert.Equal(2, Recorded.Count()));
        Assert.Single(Recorded.Select(sent => (string)sent["change"]!["key"]!).Distinct());
        Assert.All(Recorded, sent => Assert.Equal("anh-1", (string)Assert.Single(sent["outcome"]!["photosAfter"]!.AsArray())!));
        Assert.Equal(1, Photos.Sent);
        page.WaitForAssertion(() => Assert.Empty(Photos.Kept));
        Assert.NotNull(Assert.Single(await EntriesAsync()).SentAt);
    }

    [Fact]
    public async Task What_is_refused_stays_with_its_reason_and_goes_back_into_the_form()
    {
        Photos.Offer();
        Api.Answer("/photos", """{ "id": "anh-1" }""");
        Api.InPlace("SendOutcome").RefuseOperation("SendOutcome", "BAD_USER_INPUT", "Quá nhiều người.", "outcome.people");
        var page = Open(First);
        page.FindAll("input[type=file]")[^1].Change("");
        page.WaitForState(() => page.FindAll(".chosen img").Count == 1);
        Fill(page, "people", "99999");
        Button(page, "Xong").Click();
        page.WaitForAssertion(() => Assert.Equal("Bị từ chối: Quá nhiều người.", page.Find(".why").TextContent));
        Assert.Contains("Người có mặt: 99999", page.Find(".is-refused").TextContent, StringComparison.Ordinal);
        Assert.Equal("Chưa bắt đầu", page.Find(".mark").TextContent.Trim());
        await Clock.PassAsync(20);
        Assert.Single(Recorded);

        page = await ReopenAsync(First);
        Button(page, "Sửa lại").Click();
        page.WaitForAssertion(() => Assert.Equal("99999", page.Find("input[name=people]").GetAttribute("value")));
        Assert.Single(page.FindAll(".chosen img"));
        Fill(page, "people", "9");
        Api.InPlace("SendOutcome").Operation("SendOutcome", """{ "recordOutcome": { "date": "2026-11-28" } }""");
        Button(page, "Xong").Click();

        page.WaitForAssertion(() => Assert.Contains("Đã gửi lúc", page.Find(".entries").TextContent, StringComparison.Ordinal));
        Assert.Equal(9, (int)Recorded.Last()["outcome"]!["people"]!);
        Assert.Equal(1, Photos.Sent);
    }

    [Fact]
    public async Task A_site_that_was_taken_off_meanwhile_is_refused_and_nothing_of_it_is_lost_until_somebody_says_so()
    {
        var page = Open(First);
        Api.IsDown = true;
        await ClickAsync(page, "Chưa làm được", () => page.Find("textarea").Input("Nước còn cao"));
        AnswerPlan(isEmpty: true);
        Api.InPlace("SendOutcome").RefuseOperation("SendOutcome", "NOT_FOUND", "LC-2026-000001 không có trong kế hoạch ngày này.", "issue");
        Api.IsDown = false;
        await Clock.PassAsync(60);

        page = await ReopenAsync();
        Assert.Contains("không có trong kế hoạch", page.Find(".why").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nước còn cao", page.Find(".is-refused").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Bỏ"], page.FindAll(".entries button").Select(button => button.TextContent));
        Button(page, "Bỏ").Click();
        Assert.Single(await EntriesAsync());
        Button(page, "Bỏ hẳn").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".entries")));
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_session_that_is_over_keeps_all_until_the_same_account_is_back()
    {
        var page = Open(First);
        SignedInAs(null);
        Button(page, "Bắt đầu").Click();
        page.WaitForAssertion(() => Assert.Single(Api.Asked, asked => asked.Path == "/graphql SignedIn" && asked != Api.Asked[0]));
        Navigation.NavigateTo("/onsite");
        page.WaitForAssertion(() => Assert.StartsWith("/signin?back=%2Fonsite", page.Find(".outbox a").GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(Recorded);

        SignedIn();
        await Clock.PassAsync(10);

        page.WaitForAssertion(() => Assert.Single(Recorded));
    }

    [Fact]
    public async Task Nothing_is_sent_for_somebody_else_who_sees_that_it_waits_and_not_what_it_is()
    {
        var page = Open(First);
        Api.IsDown = true;
        await ClickAsync(page, "Chưa làm được", () => page.Find("textarea").Input("Lời của Lan"));
        Api.IsDown = false;
        SignedInAs("2");
        AnswerPlan(reader: "2");

        page = await ReopenAsync();
        await Clock.PassAsync(30);

        Assert.Empty(Recorded);
        Assert.Contains("Nguyễn Thị Lan còn 1 kết quả chưa gửi", page.Find(".outbox").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Lời của Lan", page.Markup, StringComparison.Ordinal);
        Assert.Single(await EntriesAsync("1"));
    }

    [Fact]
    public async Task Uploads_that_lay_too_long_are_sent_anew()
    {
        Photos.Offer();
        Api.Answer("/photos", """{ "id": "anh-1" }""");
        var page = Open(First);
        page.FindAll("input[type=file]")[^1].Change("");
        page.WaitForState(() => page.FindAll(".chosen img").Count == 1);
        Api.LoseAnswer("SendOutcome");
        Button(page, "Xong").Click();
        page.WaitForAssertion(() => Assert.Single(Recorded));
        Api.RefuseOperation("SendOutcome", "BAD_USER_INPUT", "Ảnh không còn.", "outcome.photosAfter");
        Api.Operation("SendOutcome", """{ "recordOutcome": { "date": "2026-11-28" } }""");

        await Clock.PassAsync(10);

        page.WaitForAssertion(() => Assert.Equal((3, 2), (Recorded.Count(), Photos.Sent)));
        page.WaitForAssertion(() => Assert.Contains("Đã gửi lúc", page.Find(".entries").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_warns_of_what_is_unsent_and_takes_all_of_the_account_away()
    {
        Photos.Offer();
        var page = Open(First);
        page.FindAll("input[type=file]")[^1].Change("");
        page.WaitForState(() => page.FindAll(".chosen img").Count == 1);
        Api.IsDown = true;
        await ClickAsync(page, "Xong", () => { });
        Api.IsDown = false;
        Api.Answer("/account/logout", "");
        var account = Render<SignOut>(parameters => parameters.Add(signOut => signOut.Account, "1"));

        account.Find("button").Click();
        account.WaitForAssertion(() => Assert.Contains("Còn 1 kết quả tại hiện trường chưa gửi", account.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(Api.Asked, asked => asked.Path == "/account/logout");
        account.FindAll("button")[^1].Click();

        account.WaitForAssertion(() => Assert.True(Navigation.History.First().Options.ForceLoad));
        Assert.DoesNotContain(Store.Texts.Keys, name => name.StartsWith("onsite-", StringComparison.Ordinal));
        Assert.DoesNotContain(Store.Texts.Values, text => text.Contains("Lan", StringComparison.Ordinal));
        Assert.Empty(Photos.Kept);
    }

    private static async Task ClickAsync(IRenderedComponent<OnSitePage> page, string button, Action fill)
    {
        fill();
        Button(page, button).Click();
        await page.InvokeAsync(() => { });
        page.WaitForState(() => page.FindAll(".waits").Count > 0);
    }

    // Asked for once somebody says "done" without a photo.
    private static void Reason(IRenderedComponent<OnSitePage> page, string text)
    {
        Button(page, "Xong").Click();
        page.WaitForState(() => page.FindAll("[role=alert]").Count > 0);
        page.FindAll("label.field").First(label => label.TextContent.Contains("Vì sao không có ảnh", StringComparison.Ordinal)).QuerySelector("input")!.Input(text);
    }
}
