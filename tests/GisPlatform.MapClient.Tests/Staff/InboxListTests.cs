using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Accounts;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class InboxListTests : InboxTest
{
    public InboxListTests() => AnswerInbox(Issue(1), Issue(2), Issue(3, category: "HOUSEHOLD_SUPPORT"));

    [Fact]
    public void What_is_overdue_says_so_in_words_and_the_private_one_too()
    {
        var panel = OpenList();

        Assert.Equal(["⚠ Quá hạn 11 giờ", "Hạn hôm nay", "Hạn ngày mai"], panel.FindAll(".due").Select(due => due.TextContent.Trim()));
        Assert.Equal("3 vấn đề, 1 quá hạn.", panel.Find(".counts").TextContent);
        Assert.Contains("Riêng tư", panel.FindAll(".row")[2].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Riêng tư", panel.FindAll(".row")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Phường Dư Hàng Kênh", panel.Find(".inbox-head").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_shows_the_same_issues_in_the_own_ward()
    {
        var panel = OpenList();

        panel.WaitForAssertion(() => Assert.Equal(("11404", "ward=11404&asOf=2024-12-31&status=REPORTED%2CREOPENED"), (Map.Scene.Ward, Map.Scene.TileQuery)));
        Assert.Contains("fit 106.67 20.82 106.69 20.84", Map.Moves);
    }

    [Fact]
    public void A_planner_sees_the_whole_place_and_each_ward_by_name()
    {
        var panel = Open(role: Roles.Planner);
        panel.WaitForState(() => panel.FindAll(".row").Count == 3);

        Assert.Contains("Dư Hàng Kênh", panel.Find(".where").TextContent, StringComparison.Ordinal);
        Assert.Null(Map.Scene.Ward);
    }

    [Fact]
    public void Accepting_waits_ten_seconds_in_which_it_can_be_undone_and_nothing_was_sent()
    {
        var panel = OpenList();
        panel.FindAll(".row input")[0].Change(true);
        panel.FindAll(".row input")[1].Change(true);

        panel.Find("button[aria-keyshortcuts=a]").Click();
        panel.WaitForAssertion(() => Assert.Single(panel.FindAll(".row")));
        Assert.Contains("Tiếp nhận 2 vấn đề", panel.Find(".undo").TextContent, StringComparison.Ordinal);
        panel.Find("button[aria-keyshortcuts=z]").Click();

        panel.WaitForAssertion(() => Assert.Equal(3, panel.FindAll(".row").Count));
        Assert.Empty(panel.FindAll(".undo"));
        Assert.Equal(0, Api.Count("AcceptIssue"));
    }

    [Fact]
    public async Task After_ten_seconds_each_is_sent_with_its_version_and_a_key_of_its_own()
    {
        AnswerChange("AcceptIssue", "ACCEPTED");
        var panel = OpenList();
        panel.Find(".all input").Change(true);
        panel.Find("button[aria-keyshortcuts=a]").Click();

        await Clock.PassAsync(9);
        Assert.Equal(0, Api.Count("AcceptIssue"));
        await Clock.PassAsync(1);

        panel.WaitForAssertion(() => Assert.Equal(3, Api.Count("AcceptIssue")));
        var changes = Api.Asked.Where(asked => asked.Path.EndsWith(" AcceptIssue", StringComparison.Ordinal)).Select(asked => asked.Body!["variables"]!["change"]!).ToList();
        Assert.Equal(3, changes.Select(change => (string)change["key"]!).Distinct().Count());
        Assert.All(changes, change => Assert.Equal(1, (int)change["version"]!));
        panel.WaitForAssertion(() => Assert.Contains("Không còn gì chờ trả lời", panel.Find(".counts").TextContent, StringComparison.Ordinal));
        Assert.Contains("refresh", Map.Moves);
    }

    [Fact]
    public async Task While_the_reader_is_at_the_notice_its_clock_stands_still()
    {
        AnswerChange("AcceptIssue", "ACCEPTED");
        var panel = OpenList();
        panel.FindAll(".row")[0].FocusIn();
        panel.Find("button[aria-keyshortcuts=a]").Click();
        panel.WaitForElement(".undo").FocusIn();

        await Clock.PassAsync(30);
        Assert.Equal(0, Api.Count("AcceptIssue"));
        panel.Find(".undo").FocusOut();
        await Clock.PassAsync(10);

        panel.WaitForAssertion(() => Assert.Equal(1, Api.Count("AcceptIssue")));
    }

    [Fact]
    public void What_waits_is_given_to_the_browser_to_send_should_the_page_be_left()
    {
        var leave = JSInterop.SetupModule("/leave.js");
        leave.Mode = JSRuntimeMode.Loose;
        var panel = OpenList();
        panel.FindAll(".row")[0].FocusIn();

        panel.Find("button[aria-keyshortcuts=a]").Click();
        panel.WaitForAssertion(() => Assert.Contains("acceptIssue", (string)Assert.Single(leave.Invocations["hold"]).Arguments[1]!, StringComparison.Ordinal));
        panel.Find("button[aria-keyshortcuts=z]").Click();

        panel.WaitForAssertion(() => Assert.Equal(leave.Invocations["hold"][0].Arguments[0], Assert.Single(leave.Invocations["release"]).Arguments[0]));
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_one_that_meets_another_change_comes_back_with_it()
    {
        Api.RefuseOperation("RejectIssue", "CONFLICT", "LC-2026-000001 đang ở trạng thái “Đã tiếp nhận”.");
        AnswerIssue(Issue(1, "ACCEPTED", version: 4), Event("STATUS", "ACCEPTED"));
        var panel = OpenList();
        panel.FindAll(".row")[0].FocusIn();
        await panel.InvokeAsync(() => panel.Find("button[aria-keyshortcuts=r]").Click());
        panel.WaitForElement(".reason").Submit();
        Assert.Contains("Hãy viết lý do", panel.Find(".reason [role=alert]").TextContent, StringComparison.Ordinal);

        panel.Find("#reason").Input("Không thuộc phường");
        panel.Find(".reason").Submit();
        await Clock.PassAsync(10);

        panel.WaitForAssertion(() => Assert.Contains("Đã tiếp nhận", panel.Find(".problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("Không thuộc phường", panel.Find(".problem q").TextContent);
        Api.Operation("RejectIssue", """{ "issue": { "id": "1", "version": 5, "status": "REJECTED" } }""");
        panel.Find(".problem button").Click();
        await Clock.PassAsync(10);
        panel.WaitForAssertion(() => Assert.Equal(2, Api.Count("RejectIssue")));
        Assert.Equal((4, "Không thuộc phường"), ((int)Api.Variables("RejectIssue")["change"]!["version"]!, (string)Api.Variables("RejectIssue")["change"]!["note"]!));
    }

    [Fact]
    public async Task Without_a_network_what_was_asked_for_waits_and_is_sent_on_a_second_try()
    {
        var panel = OpenList();
        panel.FindAll(".row")[0].FocusIn();
        panel.Find("button[aria-keyshortcuts=a]").Click();

        await Clock.PassAsync(10);
        panel.WaitForAssertion(() => Assert.Contains("Không kết nối được", panel.Find(".undo.failed").TextContent, StringComparison.Ordinal));
        AnswerChange("AcceptIssue", "ACCEPTED");
        panel.FindAll(".undo button")[0].Click();

        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".undo")));
        var keys = Api.Asked.Where(asked => asked.Path.EndsWith(" AcceptIssue", StringComparison.Ordinal)).Select(asked => (string)asked.Body!["variables"]!["change"]!["key"]!).ToList();
        Assert.Equal(2, keys.Count);
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public async Task Of_several_that_are_the_same_one_is_kept_and_the_map_shows_them_together()
    {
        AnswerChange("MergeIssue", "DUPLICATE");
        var panel = OpenList();
        panel.FindAll(".row input")[0].Change(true);
        panel.FindAll(".row input")[1].Change(true);

        panel.Find("button[aria-keyshortcuts=m]").Click();
        panel.WaitForState(() => panel.FindAll(".merge thead th").Count == 2);
        Assert.True(panel.FindAll(".merge thead input")[0].HasAttribute("checked"));
        Assert.Equal("GeometryCollection", (string)Map.Scene.Geometry!["type"]!);
        panel.FindAll(".merge thead input")[1].Change(true);
        Assert.Contains("Gộp 1 vấn đề vào LC-2026-000002", panel.Find(".merge .primary").TextContent, StringComparison.Ordinal);
        panel.Find(".merge .primary").Click();
        await Clock.PassAsync(10);

        panel.WaitForAssertion(() => Assert.Equal(1, Api.Count("MergeIssue")));
        var sent = Api.Variables("MergeIssue");
        Assert.Equal((Issue(1)["id"]!.ToString(), Issue(2)["id"]!.ToString()), (sent["change"]!["id"]!.ToString(), sent["into"]!.ToString()));
    }

    [Fact]
    public void A_single_one_is_compared_with_what_lies_near_and_with_what_is_named()
    {
        Api.Operation("OriginalCandidates", $$"""{ "similarIssues": [ { "issue": {{Issue(7, "ACCEPTED", lon: 106.681).ToJsonString()}} } ] }""");
        AnswerIssue(Issue(9, "CONFIRMED"));
        var panel = OpenList();
        panel.FindAll(".row")[0].FocusIn();
        panel.Find("button[aria-keyshortcuts=m]").Click();

        panel.WaitForElement(".candidates input").Change(true);
        Assert.Contains("100 m", panel.Find(".candidates").TextContent, StringComparison.Ordinal);
        Assert.Contains("khác nhau", panel.Find(".compare").TextContent, StringComparison.Ordinal);
        panel.Find("#merge-reference").Input("LC-2026-000009");
        panel.Find(".merge .find").Submit();

        panel.WaitForAssertion(() => Assert.Contains("LC-2026-000009 đã đóng", panel.Find(".merge [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.True(panel.Find(".merge .primary").HasAttribute("disabled"));
    }

    [Fact]
    public void An_empty_inbox_and_one_that_cannot_be_read_say_so()
    {
        Api.RefuseOperation("Inbox", "DATABASE_UNAVAILABLE", "Cơ sở dữ liệu tạm thời không truy cập được.");
        var panel = OpenList();

        Navigation.NavigateTo("/inbox?tab=Work");

        panel.WaitForAssertion(() => Assert.Contains("tạm thời không truy cập được", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Api.Operation("Inbox", """{ "inbox": { "totalCount": 0, "overdueCount": 0, "next": null, "entries": [] } }""");
        panel.Find("[role=alert] button").Click();
        panel.WaitForAssertion(() => Assert.Equal("Không có vấn đề nào.", panel.Find(".counts").TextContent));
    }

    [Fact]
    public void An_issue_clicked_on_the_map_is_opened()
    {
        AnswerIssue(Issue(2));
        var panel = OpenList();

        Map.Tell(new MapEvent("issue", Reference: "LC-2026-000002"));

        panel.WaitForAssertion(() => Assert.Equal("Rác số 2", panel.Find(".staff-card h1").TextContent));
        Assert.EndsWith("/inbox?issue=LC-2026-000002", Navigation.Uri, StringComparison.Ordinal);
    }
}
