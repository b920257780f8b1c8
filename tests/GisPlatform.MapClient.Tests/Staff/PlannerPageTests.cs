using GisPlatform.MapClient.Staff.Planner;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>What the planner's page asks, shows and gives away.</summary>
public sealed class PlannerPageTests : PlannerTest
{
    [Fact]
    public void A_cell_pressed_on_the_map_tells_its_numbers_in_words_and_pressed_again_it_closes()
    {
        NobodyIsSignedIn();
        var page = Open();

        Map.Tell(new PlannerMapEvent("cell", "0:0"));

        page.WaitForAssertion(() => Assert.Contains("Ô này và các ô kề: 12, trong khi chỉ chờ đợi 3; xác suất do ngẫu nhiên dưới 1 trên 1.000", page.Find(".chosen").TextContent, StringComparison.Ordinal));
        Assert.Equal(("Ô 1, Dư Hàng Kênh", "Nóng, 99 %"), (page.Find("#chosen").TextContent, page.Find(".chosen strong").TextContent));
        Assert.Contains("chosen=0:0", Query, StringComparison.Ordinal);
        Assert.Contains("signin", page.Find(".chosen a").GetAttribute("href"), StringComparison.Ordinal);
        Map.Tell(new PlannerMapEvent("cell", "0:0"));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".chosen")));
    }

    [Fact]
    public void What_has_been_answered_is_not_asked_again_in_other_colours_or_at_another_place()
    {
        NobodyIsSignedIn();
        var page = Open();

        page.Find("#layer-Count").Change("Count");
        Map.Tell(new PlannerMapEvent("moved", Lon: 106.67, Lat: 20.84, Zoom: 13));
        Map.Tell(new PlannerMapEvent("moved", Lon: 106.68, Lat: 20.84, Zoom: 14));

        page.WaitForAssertion(() => Assert.Equal("cells", Map.Scene!.Layer));
        page.WaitForAssertion(() => Assert.Contains("map=14.00/20.84000/106.68000", Query, StringComparison.Ordinal));
        Assert.Equal((1, 2), (Api.Count("FindHotspots"), Map.Cells.Count));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("RESIDENT", false)]
    [InlineData("OFFICIAL", false)]
    [InlineData("PLANNER", true)]
    [InlineData("ADMIN", true)]
    public void Private_issues_are_asked_for_and_shown_to_planners_alone_whatever_the_link_says(string? role, bool isShown)
    {
        if (role is null)
            NobodyIsSignedIn();
        else
            SignedIn(role);

        var page = Open("?private=1&tab=table&chosen=0:1");

        Assert.Equal(isShown ? 1 : 0, Api.Count("FindPrivateHotspots"));
        page.WaitForAssertion(() => Assert.Equal(isShown, page.Find("thead").TextContent.Contains("riêng tư", StringComparison.Ordinal)));
        page.WaitForAssertion(() => Assert.Equal(isShown, page.Find(".chosen dl").TextContent.Contains("Vấn đề riêng tư5", StringComparison.Ordinal)));
        page.WaitForAssertion(() => Assert.Equal(isShown ? 5 : null, (int?)Map.Cells[^1].Cells["features"]![1]!["properties"]!["private"]));
        Assert.Null((int?)Map.Cells[^1].Cells["features"]![0]!["properties"]!["private"]);
        page.FindAll(".tabs button")[0].Click();
        page.WaitForAssertion(() => Assert.Equal(isShown ? 1 : 0, page.FindAll("#private").Count));
    }

    [Fact]
    public void A_planner_whose_second_factor_is_missing_sees_what_everybody_sees_and_the_way_to_set_it_up()
    {
        SignedIn("PLANNER", needsSecondFactor: true);

        var page = Open("?private=1&chosen=0:0");

        Assert.Equal(0, Api.Count("FindPrivateHotspots"));
        page.WaitForAssertion(() => Assert.Equal("/account", page.Find(".chosen a[href^='/account']").GetAttribute("href")));
        Assert.Empty(page.FindAll(".propose, #private"));
    }

    [Fact]
    public void Nothing_private_is_in_what_is_taken_away()
    {
        SignedIn("PLANNER");
        var page = Open("?private=1");

        foreach (var button in page.FindAll(".take-away button").Take(3).ToList())
            button.Click();

        Assert.Equal(["o-2025-12-01-2026-11-24.csv", "o-2025-12-01-2026-11-24.geojson"], Map.Files.Keys.Order());
        Assert.Equal(5, Map.Files["o-2025-12-01-2026-11-24.csv"].TrimEnd().Split("\r\n").Length);
        Assert.All(Map.Files.Values, text => Assert.DoesNotContain("private", text, StringComparison.Ordinal));
        Assert.DoesNotContain(Map.Picture!.Legend, swatch => swatch.Text.Contains("riêng tư", StringComparison.Ordinal));
        Assert.Equal(("Điểm nóng: Độ tin cậy", 7), (Map.Picture.Title, Map.Picture.Legend.Count));
        Assert.Contains("24/11/2026", Map.Picture.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_ones_own_are_compared_with_and_too_little_there_is_said_in_words()
    {
        NobodyIsSignedIn();
        Api.Operation("FindHotspots", Analysis(comparison: Comparison(2, "TOO_FEW")).ToJsonString());
        var page = Open("?from=2026-06-01");

        page.Find("#compare").Change("Custom");
        page.WaitForElement(".compare-from").Change("2025-02-01");
        page.WaitForAssertion(() => Assert.Contains("compare=custom&compareFrom=2025-02-01&compareTo=2026-05-31", Query, StringComparison.Ordinal));
        page.Find(".compare-to").Change("2025-04-30");

        page.WaitForAssertion(() => Assert.Equal("""{"from":"2025-02-01","to":"2025-04-30"}""", Api.Variables("FindHotspots")["input"]!["compareWith"]!.ToJsonString()));
        page.WaitForAssertion(() => Assert.Equal("So với 01/02/2025 – 30/04/2025: 2 vấn đề. Chỉ có 2 vấn đề: quá ít để nói.", page.FindAll(".verdict")[1].TextContent));
        Assert.NotNull(page.Find(".swipe"));
        page.WaitForAssertion(() => Assert.Equal((50, 4), (Map.Scene!.Swipe, Map.Cells[^1].Other!["features"]!.AsArray().Count)));
    }

    [Fact]
    public void Clusters_have_a_radius_that_can_be_chosen_and_a_table_that_can_be_sorted()
    {
        NobodyIsSignedIn();
        var page = Open("?layer=clusters");
        page.Find("#radius").Change("75");
        page.WaitForAssertion(() => Assert.Equal(75, (int)Api.Variables("FindClusters")["eps"]!));
        page.FindAll(".tabs button")[2].Click();

        page.WaitForElement("tbody tr");
        Assert.Equal(["Cụm 1", "Cụm 2", "Cụm 3"], page.FindAll("tbody th").Select(head => head.TextContent));
        page.FindAll("thead button")[1].Click();
        page.WaitForAssertion(() => Assert.Equal(["Cụm 2", "Cụm 3", "Cụm 1"], page.FindAll("tbody th").Select(head => head.TextContent)));
        Assert.Equal(["none", "descending", "none"], page.FindAll("thead th[aria-sort]").Select(head => head.GetAttribute("aria-sort")));
        page.FindAll("thead button")[1].Click();
        page.WaitForAssertion(() => Assert.Equal(["Cụm 1", "Cụm 3", "Cụm 2"], page.FindAll("tbody th").Select(head => head.TextContent)));
    }

    [Fact]
    public void The_table_tells_of_trends_where_the_map_does_and_sorts_hot_ones_first()
    {
        NobodyIsSignedIn();
        var page = Open("?layer=trend&tab=table&sort=trend");

        page.WaitForAssertion(() => Assert.Equal(
            ["Điểm nóng mới", "Điểm nóng mạnh lên", "Không có quy luật", "Điểm lạnh đã qua"], page.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[1].TextContent)));
    }

    [Fact]
    public void What_narrows_the_view_is_named_and_can_be_left()
    {
        NobodyIsSignedIn();
        var page = Open("?ward=11404&open=1&category=DRAIN");

        Assert.Equal(["Phường Dư Hàng Kênh ✕", "Vấn đề còn mở ✕", "Cống rãnh ✕"], page.FindAll(".chips a").Select(chip => chip.TextContent));
        Navigation.NavigateTo(page.FindAll(".chips a")[0].GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Equal(["Vấn đề còn mở ✕", "Cống rãnh ✕"], page.FindAll(".chips a").Select(chip => chip.TextContent)));
        page.WaitForAssertion(() => Assert.Equal("""{"category":["DRAIN"],"status":["REPORTED","ACCEPTED","SCHEDULED","IN_PROGRESS","REOPENED"]}""", Api.Variables("FindHotspots")["input"]!["where"]!.ToJsonString()));
    }

    [Fact]
    public void Open_issues_of_a_cell_are_proposed_and_the_list_of_the_Saturday_reads_itself_anew()
    {
        SignedIn();
        Api.Operation("FindProposals", """{ "saturdayProposals": [] }""");
        Api.Operation("ProposeForSaturday", """{ "payload": { "date": "2026-11-28", "changed": 2, "total": 5 } }""");
        var page = Open("?chosen=0:0&tab=shortlist");

        page.WaitForElement(".propose button").Click();

        page.WaitForAssertion(() => Assert.Equal("Đã thêm 2 vấn đề vào danh sách thứ 7, 28/11/2026; hiện có 5.", page.Find(".propose [role=status]").TextContent));
        Assert.Equal("""["a","b"]""", Api.Variables("ProposeForSaturday")["issues"]!.ToJsonString());
        page.WaitForAssertion(() => Assert.Equal(2, Api.Count("FindProposals")));
    }

    [Fact]
    public void A_refused_question_is_told_and_asked_again_on_demand()
    {
        NobodyIsSignedIn();
        var page = Open();
        Api.RefuseOperation("FindHotspots", "TOO_COSTLY", "Hãy chọn kỳ ngắn hơn.");
        page.Find(".only-open").Change(true);
        page.WaitForAssertion(() => Assert.Contains("Hãy chọn kỳ ngắn hơn.", page.Find(".failure").TextContent, StringComparison.Ordinal));

        Api.Operation("FindHotspots", Analysis(12).ToJsonString());
        page.Find(".failure button").Click();

        page.WaitForAssertion(() => Assert.StartsWith("12 vấn đề", page.Find(".verdict").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".failure"));
    }
}
