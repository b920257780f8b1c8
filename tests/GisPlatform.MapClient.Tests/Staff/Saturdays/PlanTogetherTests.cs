using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>Two officials plan one Saturday at once; or one of them over a line that is cut.</summary>
public sealed class PlanTogetherTests(LeChanServer server) : SaturdayTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task What_another_official_does_appears_by_itself_and_is_told_with_the_name()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync();
        await Hands.Listening.Task.WaitAsync(Patience, Xunit.TestContext.Current.CancellationToken);

        await ChangeAsync(Other, "moveSite", $"issue: \"{first.Id}\", plan: {{ crew: \"{await CrewAsync(Youth)}\" }}");

        page.WaitForAssertion(() => Assert.Equal([first.Reference], Rows(page, Youth)), Patience);
        Assert.Contains($"Nguyễn Văn Planner: chuyển {first.Reference} cho {Youth}", page.Find(".news").TextContent, StringComparison.Ordinal);
        page.Find(".news button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".news")), Patience);
    }

    [Fact]
    public async Task A_change_that_meets_anothers_is_not_made_shows_theirs_and_may_be_made_all_the_same()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={first.Reference}");
        // The page has not heard of it yet.
        await Hands.EndAsync("saturday");
        await ChangeAsync(Other, "moveSite", $"issue: \"{first.Id}\", plan: {{ crew: \"{await CrewAsync(Youth)}\" }}");

        Press(page, ".editor button", "Bỏ khỏi kế hoạch");

        page.WaitForAssertion(() => Assert.Contains($"chuyển {first.Reference} cho {Youth}", page.Find(".problem ul").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains($"Chưa thực hiện: bỏ {first.Reference} khỏi kế hoạch", page.Find(".problem").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal([first.Reference], Rows(page, Youth)), Patience);
        Assert.Contains((first.Reference, Youth), await SitesAsync());
        Press(page, ".problem button", "Vẫn làm");

        page.WaitForAssertion(() => Assert.Empty(Rows(page, Youth)), Patience);
        Assert.Empty(page.FindAll(".problem"));
        Assert.DoesNotContain(await SitesAsync(), site => site.Reference == first.Reference);
        // And that may be undone: it stands where the other one had put it.
        page.Find(".undo button").Click();
        page.WaitForAssertion(() => Assert.Equal([first.Reference], Rows(page, Youth)), Patience);
    }

    [Fact]
    public async Task Undoing_never_undoes_what_another_official_has_done_since()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={first.Reference}");
        page.Find(".editor .crew-choice").Change(await CrewAsync(Youth));
        page.WaitForAssertion(() => Assert.Equal([first.Reference], Rows(page, Youth)), Patience);
        await ChangeAsync(Other, "moveSite", $"issue: \"{first.Id}\", plan: {{ people: 3 }}");
        await Hands.Listening.Task.WaitAsync(Patience, Xunit.TestContext.Current.CancellationToken);

        page.Find(".undo button").Click();

        page.WaitForAssertion(() => Assert.Contains("Hoàn tác: chuyển", page.Find(".problem").TextContent, StringComparison.Ordinal), Patience);
        var site = (await ReadAsync())["sites"]!.AsArray().Single(site => (string)site!["issue"]!["id"]! == first.Id)!;
        Assert.Equal((3, Youth), ((int)site["plannedPeople"]!, (string?)site["crew"]!["name"]));
    }

    [Fact]
    public async Task What_was_typed_stays_while_another_official_gives_the_same_site_to_another_crew()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={first.Reference}");
        Press(page, ".editor button", "Sửa việc");
        page.WaitForElement(".editor form textarea", Patience).Input("Mang thêm hai xe cải tiến");
        await Hands.Listening.Task.WaitAsync(Patience, Xunit.TestContext.Current.CancellationToken);
        await ChangeAsync(Other, "moveSite", $"issue: \"{first.Id}\", plan: {{ crew: \"{await CrewAsync(Youth)}\" }}");
        page.WaitForAssertion(() => Assert.Equal([first.Reference], Rows(page, Youth)), Patience);

        Assert.Equal("Mang thêm hai xe cải tiến", page.Find(".editor form textarea").GetAttribute("value"));
        page.Find(".editor form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Mang thêm hai xe cải tiến", page.Find(".editor").TextContent, StringComparison.Ordinal), Patience);
        // Where the other one had put it.
        Assert.Contains((first.Reference, Youth), await SitesAsync());
    }

    [Fact]
    public async Task A_change_whose_answer_is_lost_is_tried_again_and_made_once()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={first.Reference}");
        Line.LosesAnswers = true;
        page.Find(".editor .crew-choice").Change(await CrewAsync(Youth));
        page.WaitForAssertion(() => Assert.Contains("Chưa gửi được: chuyển", page.Find(".problem").TextContent, StringComparison.Ordinal), Patience);
        var version = (int)(await ReadAsync())["version"]!;

        Line.LosesAnswers = false;
        Press(page, ".problem button", "Thử lại");

        page.WaitForAssertion(() => Assert.Equal([first.Reference], Rows(page, Youth)), Patience);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".problem")), Patience);
        Assert.Equal(version, (int)(await ReadAsync())["version"]!);
        page.Find(".undo button").Click();
        page.WaitForAssertion(() => Assert.Contains(first.Reference, Rows(page, Drains)), Patience);
    }

    [Fact]
    public async Task Who_goes_to_another_day_while_changes_are_on_their_way_finds_that_day_and_the_changes_made()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={first.Reference}");
        var gate = new TaskCompletionSource();
        Line.Gate = gate.Task;
        page.Find(".editor .crew-choice").Change(await CrewAsync(Youth));
        Press(page, ".editor button", "Ghim");

        Navigation.NavigateTo($"/saturday?date={Date.AddDays(7):yyyy-MM-dd}");
        gate.SetResult();

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), button => button.TextContent.StartsWith("Mở kế hoạch", StringComparison.Ordinal)), Patience);
        for (var tries = 0; tries < 40 && !await IsLockedAsync(first.Id); tries++)
            await Task.Delay(250, Xunit.TestContext.Current.CancellationToken);
        Assert.True(await IsLockedAsync(first.Id));
        Assert.Contains((first.Reference, Youth), await SitesAsync());
        Assert.Empty(page.FindAll(".problem, .failure"));
    }

    [Fact]
    public async Task Without_a_network_the_plan_stays_on_the_screen_and_says_so()
    {
        var (first, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={first.Reference}");
        Line.IsDown = true;

        Press(page, ".editor button", "Ghim");

        page.WaitForAssertion(() => Assert.Contains("Không kết nối được", page.Find(".problem").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(2, Rows(page, Drains).Count);
        Line.IsDown = false;
        Press(page, ".problem button", "Thử lại");
        page.WaitForAssertion(() => Assert.Equal("true", page.Find(".editor button[aria-pressed]").GetAttribute("aria-pressed")), Patience);
    }

    private async Task<bool> IsLockedAsync(string issue) => (bool)(await ReadAsync())["sites"]!.AsArray().Single(site => (string)site!["issue"]!["id"]! == issue)!["isLocked"]!;
}
