using GisPlatform.MapClient.Staff.Saturdays;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>From the plan to what came of it, at the desk.</summary>
public sealed class HoldDayTests(LeChanServer server) : SaturdayTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task A_plan_is_published_after_a_second_press_and_taken_back_with_a_reason()
    {
        await PlanAsync(2);
        var page = await OpenAsync();

        Press(page, ".plan-bar button", "Công bố…");
        Assert.Equal("DRAFT", (string)(await ReadAsync())["status"]!);
        page.WaitForElement(".plan-bar + form", Patience);
        Press(page, "form button", "Công bố cho người dân");
        page.WaitForAssertion(() => Assert.Equal("Đã công bố", page.Find(".status").TextContent), Patience);
        Assert.NotNull((await Server.DataAsync($"{{ saturday(date: \"{Date:yyyy-MM-dd}\") {{ status }} }}"))["saturday"]);
        Assert.Contains($"/saturdays/{Date:yyyy-MM-dd}", page.Find(".plan-bar a").GetAttribute("href"), StringComparison.Ordinal);
        // Who follows has been told: that is taken back, not undone.
        Assert.True(page.Find(".undo button").HasAttribute("disabled"));
        Press(page, ".plan-bar button", "Thu hồi công bố");
        page.WaitForElement("form textarea", Patience).Input("Bão số 5");
        page.Find(".plan-bar + form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đang soạn", page.Find(".status").TextContent), Patience);
        Assert.Equal(["Bão số 5", "Bão số 5"], await NotesAsync());
    }

    [Fact]
    public async Task What_came_of_a_site_is_recorded_with_a_reason_where_there_is_no_photo_and_corrected()
    {
        var (first, second) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        await ChangeAsync(await Server.SignInAsync(Data.Accounts.AccountRole.Planner), "publishSaturday", "");
        var page = await OpenAsync("&tab=outcome");
        Assert.Equal("0", page.Find(".is-headline dd").TextContent);

        page.Find($"#outcome-{first.Reference} button").Click();
        page.WaitForElement("form", Patience).Submit();
        page.WaitForAssertion(() => Assert.Contains("không có ảnh", page.Find(".problem").TextContent, StringComparison.Ordinal), Patience);
        page.FindAll("form .fields input")[1].Input("9");
        page.FindAll("form input[type=text]")[^1].Input("Trời tối");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("đã làm", page.Find($"#outcome-{first.Reference} .came strong").TextContent), Patience);
        Assert.Empty(page.FindAll(".problem"));
        page.Find($"#outcome-{second.Reference} button").Click();
        page.WaitForElement("form textarea", Patience);
        page.FindAll("form input[type=radio]")[1].Change(true);
        page.Find("form textarea").Input("Nước dâng");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Nước dâng", page.Find($"#outcome-{second.Reference}").TextContent, StringComparison.Ordinal), Patience);
        var sites = (await ReadAsync())["sites"]!.AsArray();
        Assert.Equal((("DONE", 9), "NOT_DONE"), (((string)sites[0]!["status"]!, (int)sites[0]!["people"]!), (string)sites[1]!["status"]!));
        Assert.Contains("1/2", page.FindAll(".figures dd")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_closed_once_all_is_told_or_the_rest_is_given_up_and_then_nothing_is_planned_any_more()
    {
        await PlanAsync(2);
        await ChangeAsync(await Server.SignInAsync(Data.Accounts.AccountRole.Planner), "publishSaturday", "");
        var page = await OpenOnTheDayAsync();

        Press(page, ".plan-bar button", "Kết thúc buổi…");
        page.WaitForElement("form input[type=number]", Patience).Input("85");
        page.Find(".plan-bar + form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Còn 2 điểm chưa ghi kết quả", page.Find(".problem").TextContent, StringComparison.Ordinal), Patience);
        page.Find("form .option input").Change(true);
        page.Find(".plan-bar + form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã kết thúc", page.Find(".status").TextContent), Patience);
        Assert.Contains("85 lượt người", page.Find(".totals").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".handle[data-drag], .editor .buttons, .idle"));
        Assert.Equal(["Kế hoạch", "Kết quả", "Cả năm"], page.FindAll(".tabs a").Select(tab => tab.TextContent));
    }

    [Fact]
    public async Task Who_closes_the_day_while_an_outcome_is_still_on_its_way_does_not_meet_the_own_change()
    {
        var first = (await PlanAsync(1))[0];
        await ChangeAsync(await Server.SignInAsync(Data.Accounts.AccountRole.Planner), "publishSaturday", "");
        var page = await OpenOnTheDayAsync("&tab=outcome");
        page.WaitForElement($"#outcome-{first.Reference} button", Patience).Click();
        page.WaitForElement($"#outcome-{first.Reference} form input[type=text]", Patience).Input("Trời tối");
        Press(page, ".plan-bar button", "Kết thúc buổi…");
        page.WaitForElement(".plan-bar + form input[type=number]", Patience).Input("12");

        page.Find($"#outcome-{first.Reference} form").Submit();
        page.Find(".plan-bar + form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đã kết thúc", page.Find(".status").TextContent), Patience);
        Assert.Equal("đã làm", page.Find($"#outcome-{first.Reference} .came strong").TextContent);
        Assert.Empty(page.FindAll(".problem"));
    }

    [Fact]
    public async Task Sheets_files_and_calendars_of_crews_and_wards_are_at_hand()
    {
        await PlanAsync(2);
        var page = await OpenAsync();

        var links = page.FindAll(".papers a").Select(link => link.GetAttribute("href")!).ToList();

        using var planner = await Server.SignInAsync(Data.Accounts.AccountRole.Planner);
        Assert.True(links.Count > 6);
        foreach (var link in links)
        {
            using var answer = await planner.GetAsync(link, Xunit.TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link} {answer.StatusCode}");
        }

        Assert.Contains(links, link => link.Contains($"print?crew={CrewAsync(Drains).Result}", StringComparison.Ordinal));
    }

    // The day has come: nothing but the clock is changed.
    private async Task<IRenderedComponent<SaturdayPage>> OpenOnTheDayAsync(string query = "")
    {
        var past = Date.AddDays(-7 * 200);
        await Server.Database.ExecuteAsync($"""
            set session_replication_role = replica;
            update saturday set date = '{past:yyyy-MM-dd}' where date = '{Date:yyyy-MM-dd}';
            update site set saturday_date = '{past:yyyy-MM-dd}' where saturday_date = '{Date:yyyy-MM-dd}';
            update saturday_change set saturday_date = '{past:yyyy-MM-dd}' where saturday_date = '{Date:yyyy-MM-dd}';
            set session_replication_role = default
            """);
        var page = await OpenAsync();
        Navigation.NavigateTo($"/saturday?date={past:yyyy-MM-dd}{query}");
        page.WaitForState(() => page.FindAll(".plan-bar button").Any(button => button.TextContent == "Kết thúc buổi…"), Patience);
        return page;
    }

    private async Task<IReadOnlyList<string>> NotesAsync() => (await Server.Database.ScalarAsync<string>($"""
        select string_agg(e.note, '|') from site s cross join lateral
        (select note from issue_event e where e.issue_id = s.issue_id and not e.is_internal order by e.id desc limit 1) e where s.saturday_date = '{Date:yyyy-MM-dd}'
        """)).Split('|');
}
