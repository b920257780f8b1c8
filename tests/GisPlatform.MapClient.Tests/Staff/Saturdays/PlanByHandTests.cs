using GisPlatform.Data.Accounts;
using GisPlatform.MapClient.Staff.Saturdays;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Staff.Saturdays;

/// <summary>An official plans by hand, alone.</summary>
public sealed class PlanByHandTests(LeChanServer server) : SaturdayTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task A_Saturday_that_is_not_open_is_opened_with_what_was_said_of_it()
    {
        var page = await OpenAsync();
        Assert.Equal("Chưa mở", page.Find(".status").TextContent);
        page.Find("input[type=time]").Input("08:15");
        page.Find("input[type=text]").Input("Nhà văn hóa phường");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Đang soạn", page.Find(".status").TextContent), Patience);
        Assert.Equal(36, page.FindAll(".idle li").Count);
        Assert.Contains("0 điểm · 0/36 đội", page.Find(".totals").TextContent, StringComparison.Ordinal);
        Assert.Equal("08:15 Nhà văn hóa phường", await Server.Database.ScalarAsync<string>($"select to_char(starts_at, 'HH24:MI') || ' ' || meeting_point from saturday where date = '{Date:yyyy-MM-dd}'"));
    }

    [Fact]
    public async Task A_row_that_is_dropped_on_a_crew_is_its_own_the_numbers_follow_and_undone_it_is_as_before()
    {
        var (first, second, third) = await PlanAsync(3) is [var a, var b, var c] ? (a, b, c) : default;
        var page = await OpenAsync();
        Assert.Equal([first.Reference, second.Reference, third.Reference], Rows(page, Drains));
        Assert.Equal(("H1", "H3"), (Map.Marks[first.Reference], Map.Marks[third.Reference]));

        Hands.Drop(new DroppedSite(third.Id, await CrewAsync(Drains), 1));
        page.WaitForAssertion(() => Assert.Equal([third.Reference, first.Reference, second.Reference], Rows(page, Drains)), Patience);
        Hands.Drop(new DroppedSite(third.Id, await CrewAsync(Youth), 1));

        page.WaitForAssertion(() => Assert.Equal([third.Reference], Rows(page, Youth)), Patience);
        page.WaitForAssertion(() => Assert.Equal(("H1", "O1"), (Map.Marks[first.Reference], Map.Marks[third.Reference])), Patience);
        Assert.Equal(Youth, (await SitesAsync()).Single(site => site.Reference == third.Reference).Crew);
        page.Find(".undo button").Click();
        page.WaitForAssertion(() => Assert.Equal([third.Reference, first.Reference, second.Reference], Rows(page, Drains)), Patience);
        page.Find(".undo button").Click();
        page.WaitForAssertion(() => Assert.Equal([first.Reference, second.Reference, third.Reference], Rows(page, Drains)), Patience);
        page.FindAll(".undo button")[1].Click();
        page.WaitForAssertion(() => Assert.Equal([third.Reference, first.Reference, second.Reference], Rows(page, Drains)), Patience);
        Assert.Equal([third.Reference, first.Reference, second.Reference], (await SitesAsync()).Select(site => site.Reference));
    }

    [Fact]
    public async Task All_that_dragging_does_the_keyboard_does_too()
    {
        var (first, second) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var page = await OpenAsync($"&issue={second.Reference}");

        page.Find("button[aria-label='Lên trước']").Click();
        page.WaitForAssertion(() => Assert.Equal([second.Reference, first.Reference], Rows(page, Drains)), Patience);
        page.Find(".editor .crew-choice").Change(await CrewAsync(Youth));
        page.WaitForAssertion(() => Assert.Equal([second.Reference], Rows(page, Youth)), Patience);
        Press(page, ".editor button", "Ghim");
        page.WaitForAssertion(() => Assert.Equal("true", page.Find(".editor button[aria-pressed]").GetAttribute("aria-pressed")), Patience);
        Press(page, ".editor button", "Loại");

        page.WaitForAssertion(() => Assert.Empty(Rows(page, Youth)), Patience);
        Assert.Equal(second.Reference, (string)Assert.Single((await ReadAsync())["lockedOut"]!.AsArray())!["reference"]!);
        // Back with its crew and its lock.
        page.Find(".undo button").Click();
        page.WaitForAssertion(() => Assert.Equal([second.Reference], Rows(page, Youth)), Patience);
        var site = (await ReadAsync())["sites"]!.AsArray().Single(site => (string)site!["issue"]!["id"]! == second.Id)!;
        Assert.True((bool)site["isLocked"]!);
        Assert.Empty((await ReadAsync())["lockedOut"]!.AsArray());
    }

    [Fact]
    public async Task A_candidate_is_found_by_its_words_put_on_the_plan_for_a_crew_and_taken_off()
    {
        await PlanAsync(1);
        var wanted = (await IssuesAsync(6, "LITTER"))[5];
        var page = await OpenAsync($"&tab=candidates&text={wanted.Reference}&issue={wanted.Reference}");
        page.WaitForState(() => page.FindAll(".counts + .list .candidate").Count == 1, Patience);
        Assert.Contains("text=", Map.Scene!.TileQuery, StringComparison.Ordinal);

        page.Find(".candidate .crew-choice").Change(await CrewAsync(Youth));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".counts + .list .candidate")), Patience);
        Assert.Contains((wanted.Reference, Youth), await SitesAsync());
        Follow(page.FindAll(".tabs a")[0]);
        page.WaitForAssertion(() => Assert.Equal([wanted.Reference], Rows(page, Youth)), Patience);
        Press(page, ".editor button", "Bỏ khỏi kế hoạch");

        page.WaitForAssertion(() => Assert.Empty(Rows(page, Youth)), Patience);
        Assert.DoesNotContain(await SitesAsync(), site => site.Reference == wanted.Reference);
    }

    [Fact]
    public async Task What_a_crew_gives_that_day_is_changed_and_who_is_absent_is_told()
    {
        await PlanAsync(1);
        var crew = await CrewAsync(Drains);
        var page = await OpenAsync($"&crew={crew}");

        page.FindAll(".crew-editor input")[0].Input("5");
        page.FindAll(".crew-editor input")[1].Input("2.5");
        page.FindAll(".crew-editor form")[0].Submit();
        page.WaitForAssertion(() => Assert.Contains("2,5 giờ · 5 người", page.Find(".load").TextContent, StringComparison.Ordinal), Patience);
        page.Find(".crew-editor .wide input").Input("Đi tập huấn");
        page.FindAll(".crew-editor form")[1].Submit();

        page.WaitForAssertion(() => Assert.Equal("Vắng", page.Find(".load").TextContent.Trim()), Patience);
        Assert.Contains("Vắng: Đi tập huấn", page.Find(".crew-editor").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".warnings li"), warning => warning.TextContent.Contains("vắng", StringComparison.Ordinal)), Patience);
        page.Find(".undo button").Click();
        page.Find(".undo button").Click();
        page.WaitForAssertion(() => Assert.Contains("4 giờ · 12 người", page.Find(".load").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task An_official_of_a_ward_looks_at_others_sites_and_changes_the_own_ones()
    {
        await PlanAsync(2);
        var own = (await Server.DataAsync("{ issues(where: { ward: [\"11404\"], asOf: \"2024-12-31\", status: [ACCEPTED, REPORTED] }, first: 1) { nodes { id reference } } }"))["issues"]!["nodes"]![0]!;
        using var planner = await Server.SignInAsync(AccountRole.Planner);
        await ChangeAsync(planner, "addSite", $"issue: \"{own["id"]}\"");
        var others = (await Server.Database.ScalarAsync<string>($"select i.reference from site s join issue i on i.id = s.issue_id join ward_part_of p using (ward_part_id) where s.saturday_date = '{Date:yyyy-MM-dd}' and p.ward_code <> '11404' and p.ward_valid_from = '2019-01-01' limit 1"));

        var page = await OpenAsync($"&issue={own["reference"]}", AccountRole.Official, "11404");
        Assert.NotEmpty(page.FindAll(".editor .buttons"));
        Follow(page.Find($"[data-reference='{others}']"));

        page.WaitForAssertion(() => Assert.Contains("bạn chỉ xem được", page.Find(".editor").TextContent, StringComparison.Ordinal), Patience);
        Assert.Empty(page.FindAll(".editor .buttons"));
        Assert.Equal("11404", Map.Scene!.Ward);
    }

    [Fact]
    public async Task What_is_pressed_on_the_map_opens_in_the_list_and_pressed_again_it_closes()
    {
        var (site, _) = await PlanAsync(2) is [var a, var b] ? (a, b) : default;
        var free = (await IssuesAsync(1, "LITTER"))[0];
        var page = await OpenAsync();

        Map.Tell(new SaturdayMapEvent("issue", site.Reference));
        page.WaitForAssertion(() => Assert.Equal(site.Reference, page.Find(".site.is-chosen .words").GetAttribute("data-reference")), Patience);
        Map.Tell(new SaturdayMapEvent("issue", free.Reference));
        page.WaitForAssertion(() => Assert.Equal(free.Reference, page.Find(".elsewhere .words").GetAttribute("data-reference")), Patience);
        Assert.Equal(2, Map.Scene!.Anchor!.Length);
        Press(page, ".elsewhere button", "Thêm vào kế hoạch");
        page.WaitForAssertion(() => Assert.Equal([free.Reference], Rows(page, "Chưa có đội")), Patience);
        Map.Tell(new SaturdayMapEvent("issue", free.Reference));

        page.WaitForAssertion(() => Assert.DoesNotContain("issue=", Query, StringComparison.Ordinal), Patience);
    }
}
