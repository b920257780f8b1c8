namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>The page for people in the field.</summary>
public sealed class OnSitePageTests : OnSiteTest
{
    private const string First = "?date=2026-11-28&site=LC-2026-000001";

    [Fact]
    public void It_lists_ones_own_sites_in_their_order_with_the_times_of_the_place()
    {
        var page = Open();

        Assert.Equal(["Cống tắc", PrivateName], page.FindAll("a.site strong").Select(name => name.TextContent));
        Assert.Contains("08:00–08:45 · 12 Chợ Hàng", page.Find("a.site").TextContent, StringComparison.Ordinal);
        Assert.Contains("Riêng tư", page.FindAll("a.site")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Thứ 7, 28/11/2026", page.Find(".onsite-head").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_tells_all_that_a_crew_needs_and_the_way()
    {
        var page = Open(First);

        var facts = page.FindAll("dl div").ToDictionary(fact => fact.QuerySelector("dt")!.TextContent, fact => fact.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal(("12 Chợ Hàng, Dư Hàng Kênh", "Xe tải × 2", "40 m", "Đội thoát nước, 14 người"), (facts["Địa chỉ"], facts["Dụng cụ"], facts["Khối lượng"], facts["Đội"]));
        Assert.Contains("destination=20.840000,106.680000", page.Find(".ways a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_the_plan_is_there_and_of_a_private_issue_nothing_but_its_number()
    {
        Open();
        Assert.DoesNotContain(Store.Texts.Values, text => text.Contains(PrivateName, StringComparison.Ordinal) || text.Contains(PrivateAddress, StringComparison.Ordinal) || text.Contains("đội khác", StringComparison.Ordinal));
        Api.IsDown = true;

        var page = await ReopenAsync();

        Assert.Equal(["Cống tắc", "Hỗ trợ hộ khó khăn"], page.FindAll("a.site strong").Select(name => name.TextContent));
        page.WaitForAssertion(() => Assert.Contains("đang dùng kế hoạch lưu trên máy lúc 28/11/2026 08:00", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Navigation.NavigateTo("/onsite?date=2026-11-28&site=LC-2026-000002");
        page.WaitForAssertion(() => Assert.Contains("không lưu trên máy", page.Find(".site-detail .notice").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".ways a"));
    }

    [Fact]
    public async Task Once_somebody_else_was_there_nobodys_plan_is_shown_without_a_network()
    {
        Open();
        SignedInAs("2");
        Render<MapClient.Staff.Accounts.AccountPage>();
        await DisposeComponentsAsync();
        Api.IsDown = true;

        var page = Render<MapClient.Staff.OnSite.OnSitePage>();

        page.WaitForAssertion(() => Assert.Contains("Không kết nối được", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("a.site"));
    }

    [Fact]
    public async Task What_is_filled_in_is_there_after_a_reload_with_its_photos()
    {
        Photos.Offer();
        var page = Open(First);
        Fill(page, "waste", "3,2");
        page.FindAll("input[type=file]")[0].Change("");
        page.WaitForState(() => page.FindAll(".chosen img").Count == 1);

        page = await ReopenAsync(First);

        Assert.Equal("3,2", page.Find("input[name=waste]").GetAttribute("value"));
        Assert.Single(page.FindAll(".chosen img"));
        Assert.Equal("1", Assert.Single(Photos.Keepers).Value);
        Assert.True(page.Find(".onsite").HasAttribute("data-kept"));
    }

    [Theory]
    [InlineData("Bắt đầu", "people", "3,5", "số nguyên")]
    [InlineData("Bắt đầu", "waste", "nhiều", "một số, ví dụ")]
    [InlineData("Xong", null, null, "ảnh sau khi làm")]
    [InlineData("Chưa làm được", null, null, "vì sao chưa làm được")]
    public void What_is_missing_or_no_figure_is_told_before_anything_is_said(string button, string? field, string? text, string told)
    {
        var page = Open(First);
        if (field is not null)
            Fill(page, field, text!);

        Button(page, button).Click();

        page.WaitForAssertion(() => Assert.Contains(told, page.Find(".failure").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".entries"));
    }

    [Fact]
    public void A_draft_can_be_read_and_nothing_be_said_of_it()
    {
        AnswerPlan(status: "DRAFT");

        var page = Open();
        Assert.Contains("bản thảo", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Navigation.NavigateTo($"/onsite{First}");

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".site-detail")));
        Assert.Empty(page.FindAll(".say"));
    }

    [Fact]
    public async Task A_plan_that_is_read_as_nobody_does_not_take_the_place_of_ones_own()
    {
        var page = Open();
        AnswerPlan(reader: "2", isEmpty: true);

        await Clock.PassAsync(60);

        page.WaitForAssertion(() => Assert.Contains("Phiên đăng nhập đã hết", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll("a.site").Count);
    }
}
