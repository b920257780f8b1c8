using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>The platform's proposal, as an official works with it.</summary>
public sealed class SuggestTests(LeChanServer server) : SaturdayTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task What_is_locked_excluded_and_moved_on_a_proposal_stays_so_when_it_is_taken_over_and_all_of_it_is_undone_at_once()
    {
        var own = (await PlanAsync(1))[0];
        var page = await SuggestAsync();
        var rows = page.FindAll(".group .site .words").Select(row => row.GetAttribute("data-reference")!).ToList();
        Assert.True(rows.Count > 10);
        Assert.NotEmpty(page.FindAll(".new"));
        var value = int.Parse(page.Find(".summary dd").TextContent.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

        var (locked, excluded) = (rows[0], rows[1]);
        var moved = rows.Skip(2).Except(Rows(page, Youth)).First();
        Open(page, locked);
        Press(page, ".editor button", "Ghim");
        page.WaitForState(() => page.FindAll(".editor button[aria-pressed=true]").Count == 1, Patience);
        Open(page, excluded);
        Press(page, ".editor button", "Loại");
        page.WaitForAssertion(() => Assert.DoesNotContain(page.FindAll(".group .words"), row => row.GetAttribute("data-reference") == excluded), Patience);
        // The figures follow at once, and say that they are reckoned.
        Assert.StartsWith("≈", page.Find(".summary dd").TextContent, StringComparison.Ordinal);
        Assert.True(int.Parse(page.Find(".summary dd").TextContent[2..].Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) < value);
        Hands.Drop(new MapClient.Staff.Saturdays.DroppedSite(page.Find($"#site-{moved}").GetAttribute("data-site")!, await CrewAsync(Youth), 1));
        page.WaitForAssertion(() => Assert.Contains(moved, Rows(page, Youth)), Patience);
        page.FindAll(".undo button")[0].Click();
        page.WaitForAssertion(() => Assert.DoesNotContain(moved, Rows(page, Youth)), Patience);
        page.FindAll(".undo button")[1].Click();
        page.WaitForAssertion(() => Assert.Contains(moved, Rows(page, Youth)), Patience);
        Press(page, ".bar button", "Áp dụng vào kế hoạch");

        page.WaitForAssertion(() => Assert.Equal("Kế hoạch", page.Find(".tabs a[aria-current]").TextContent), Patience);
        var plan = await ReadAsync();
        var sites = plan["sites"]!.AsArray().ToDictionary(site => (string)site!["issue"]!["reference"]!, site => site!);
        Assert.True((bool)sites[locked]["isLocked"]!);
        Assert.Equal(Youth, (string?)sites[moved]["crew"]!["name"]);
        Assert.Equal(excluded, (string)Assert.Single(plan["lockedOut"]!.AsArray())!["reference"]!);
        Assert.Equal(rows.Count - 1, sites.Count);
        page.WaitForAssertion(() => Assert.Contains("lợi ích ≈", page.Find(".totals").TextContent, StringComparison.Ordinal), Patience);
        // The page shows what was taken over; a list of one site would be that of before.
        page.WaitForAssertion(() => Assert.Equal(rows.Count - 1, page.FindAll(".group .site").Count), Patience);
        page.Find(".undo button").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".group .site")), Patience);
        var before = await ReadAsync();
        Assert.Equal([(own.Reference, (string?)Drains)], await SitesAsync());
        Assert.Empty(before["lockedOut"]!.AsArray());
    }

    [Fact]
    public async Task Another_suggestion_is_made_around_what_was_fixed_and_what_was_left_out_has_a_reason()
    {
        await PlanAsync(1);
        var page = await SuggestAsync();
        var excluded = page.FindAll(".group .site .words")[1].GetAttribute("data-reference")!;
        var left = page.FindAll("section[aria-labelledby=left-out] .words")[0].GetAttribute("data-reference")!;
        Open(page, left);
        Press(page, ".why-not button", "Vì sao không?");
        page.WaitForAssertion(() => Assert.True(page.Find(".why-not [role=status] p").TextContent.Length > 20), Patience);
        page.WaitForAssertion(() => Assert.DoesNotContain("Đang thử", page.Find(".why-not").TextContent, StringComparison.Ordinal), Patience);
        Press(page, ".editor button", "Ghim vào");
        page.WaitForAssertion(() => Assert.Contains("chưa có trong gợi ý này", page.Find(".notice").TextContent, StringComparison.Ordinal), Patience);
        Open(page, excluded);
        Press(page, ".editor button", "Loại");

        Press(page, ".bar button", "Gợi ý lại quanh 2 điểm đã cố định");
        page.WaitForState(() => page.FindAll(".bar button").Any(button => button.TextContent == "Áp dụng vào kế hoạch"), Patience);

        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".group .site .words"), row => row.GetAttribute("data-reference") == left), Patience);
        Assert.DoesNotContain(page.FindAll(".group .site .words"), row => row.GetAttribute("data-reference") == excluded);
    }

    [Fact]
    public async Task A_proposal_that_another_official_has_overtaken_is_not_taken_over_silently()
    {
        var own = (await PlanAsync(1))[0];
        var page = await SuggestAsync();
        await Hands.Listening.Task.WaitAsync(Patience, Xunit.TestContext.Current.CancellationToken);
        await ChangeAsync(Other, "moveSite", $"issue: \"{own.Id}\", plan: {{ people: 4 }}");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".news")), Patience);

        Press(page, ".bar button", "Áp dụng vào kế hoạch");

        page.WaitForAssertion(() => Assert.Contains("Chưa thực hiện: áp dụng gợi ý", page.Find(".problem").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains(own.Reference, page.Find(".problem ul").TextContent, StringComparison.Ordinal);
        Assert.Single(await SitesAsync());
        Press(page, ".problem button", "Vẫn làm");
        page.WaitForAssertion(() => Assert.Equal("Kế hoạch", page.Find(".tabs a[aria-current]").TextContent), Patience);
        Assert.True((await SitesAsync()).Count > 10);
    }

    [Fact]
    public async Task Rules_that_clash_are_named_and_nothing_can_be_taken_over()
    {
        await PlanAsync(1);
        var page = await OpenAsync("&tab=suggest&wards=15&perWard=1&minutes=1");

        Press(page, ".bar button", "Gợi ý");

        page.WaitForState(() => page.FindAll(".verdict").Count > 0 && page.FindAll(".bar button").Any(button => button.TextContent.StartsWith("Gợi ý lại", StringComparison.Ordinal)), Patience);
        Assert.Contains("Không kế hoạch nào", page.Find(".verdict").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".clash li"));
        Assert.DoesNotContain(page.FindAll(".bar button"), button => button.TextContent == "Áp dụng vào kế hoạch");
    }

    [Fact]
    public async Task What_each_ward_gets_follows_the_plan_and_the_proposal()
    {
        await PlanAsync(2);
        var page = await OpenAsync("&tab=fairness&perWard=2&floors=0&duties=0");
        Assert.Contains("Theo kế hoạch hiện tại", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("tbody td strong").Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)));

        Follow(page.FindAll(".tabs a")[1]);
        page.WaitForState(() => page.FindAll(".bar button").Count > 0, Patience);
        Press(page, ".bar button", "Gợi ý");
        page.WaitForState(() => page.FindAll(".bar button").Any(button => button.TextContent == "Áp dụng vào kế hoạch"), Patience);
        var sites = page.FindAll(".group .site").Count(site => !site.TextContent.Contains("Riêng tư", StringComparison.Ordinal));
        Follow(page.FindAll(".tabs a")[3]);

        page.WaitForAssertion(() => Assert.Contains("Nếu áp dụng gợi ý", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal(sites, page.FindAll("tbody td strong").Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Matches(@"^(–|0|\d,\d+) → (0|\d,\d+)$", page.Find(".gini strong").TextContent);
    }

    private async Task<IRenderedComponent<MapClient.Staff.Saturdays.SaturdayPage>> SuggestAsync()
    {
        var page = await OpenAsync("&tab=suggest&seconds=20&perWard=2&floors=0&duties=0");
        Press(page, ".bar button", "Gợi ý");
        page.WaitForState(() => page.FindAll(".bar button").Any(button => button.TextContent == "Áp dụng vào kế hoạch"), TimeSpan.FromSeconds(60));
        return page;
    }

    private void Open(IRenderedComponent<MapClient.Staff.Saturdays.SaturdayPage> page, string reference)
    {
        Follow(page.Find($"[data-reference='{reference}']"));
        page.WaitForState(() => page.FindAll($"[data-reference='{reference}'][aria-expanded=true]").Count == 1, Patience);
    }
}
