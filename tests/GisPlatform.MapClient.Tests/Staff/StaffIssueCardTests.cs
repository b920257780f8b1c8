using System.Text.Json.Nodes;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Inbox;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class StaffIssueCardTests : InboxTest
{
    public StaffIssueCardTests() => AnswerInbox(Issue(1), Issue(2));

    [Fact]
    public void It_tells_whom_to_ask_back_and_what_only_staff_may_read()
    {
        AnswerIssue(Issue(1), Event("STATUS", "REPORTED"), Event("SEVERITY", "REPORTED", from: "2", to: "3"), Event("NOTE", "REPORTED", note: "Đã gọi tổ trưởng", isInternal: true));

        var panel = OpenCard();

        Assert.Equal("tel:0901 234 567", panel.Find(".reporter a").GetAttribute("href"));
        Assert.Contains("Bà Hoa", panel.Find(".reporter").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Mới phản ánh", "Đổi mức độ: 2 → 3", "Ghi chú"], panel.FindAll(".history strong").Select(what => what.TextContent));
        Assert.Contains("Nội bộ", panel.FindAll(".history li")[2].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REPORTED", "Tiếp nhận", "Từ chối", "Gộp")]
    [InlineData("ACCEPTED", "Bắt đầu làm", "Báo làm xong", "Từ chối", "Gộp")]
    [InlineData("IN_PROGRESS", "Báo làm xong")]
    [InlineData("DONE", "Mở lại")]
    [InlineData("DUPLICATE", "Mở lại")]
    public void Only_what_its_status_allows_is_offered(string status, params string[] moves)
    {
        AnswerIssue(Issue(1, status));

        var panel = OpenCard();

        string[] always = ["Thêm ghi chú", "Đổi mức độ", "Đổi loại", "Dời vị trí", "Xem trên bản đồ"];
        Assert.Equal([.. moves, .. always], panel.FindAll(".staff-card .actions button").Select(button => button.TextContent.Trim()));
    }

    [Fact]
    public void Each_action_sends_what_was_filled_in_and_the_version_that_was_seen()
    {
        AnswerIssue(Issue(1, "IN_PROGRESS", version: 7));
        foreach (var operation in new[] { "SetSeverity", "ReassignCategory", "FinishIssue", "AddNote" })
            AnswerChange(operation, "IN_PROGRESS");
        var panel = OpenCard();

        Do(panel, "Đổi mức độ", form => form.QuerySelectorAll("input")[4].Change(true));
        Do(panel, "Đổi loại", form => form.QuerySelector("select")!.Change("DRAIN"));
        Do(panel, "Thêm ghi chú", form => form.QuerySelector("textarea")!.Input(" Đã gọi điện "), form => form.QuerySelector("input")!.Change(true));
        Do(panel, "Báo làm xong", form => form.QuerySelectorAll("textarea")[0].Input("Trời tối"));

        Assert.Equal(5, (int)Api.Variables("SetSeverity")["severity"]!);
        Assert.Equal("DRAIN", (string)Api.Variables("ReassignCategory")["category"]!);
        Assert.Equal(("Đã gọi điện", true), ((string)Api.Variables("AddNote")["change"]!["note"]!, (bool)Api.Variables("AddNote")["isInternal"]!));
        Assert.Equal(("Trời tối", 7), ((string)Api.Variables("FinishIssue")["noPhotoReason"]!, (int)Api.Variables("FinishIssue")["change"]!["version"]!));
    }

    [Fact]
    public void Done_without_a_photo_needs_a_reason_and_nothing_is_sent_without()
    {
        AnswerIssue(Issue(1, "IN_PROGRESS"));
        var panel = OpenCard();

        Press(panel, "Báo làm xong");
        panel.Find(".action-form").Submit();

        panel.WaitForAssertion(() => Assert.Contains("lý do không có ảnh", panel.Find(".action-form [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(0, Api.Count("FinishIssue"));
    }

    [Fact]
    public void Done_with_a_photo_uploads_it_and_needs_no_reason_and_a_cut_line_does_not_upload_twice()
    {
        AnswerIssue(Issue(1, "IN_PROGRESS"));
        Photos.Offer();
        Photos.Offer();
        var panel = OpenCard();
        Press(panel, "Báo làm xong");
        panel.Find(".action-form input[multiple]").Change("");
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".action-form .chosen img").Count));
        panel.FindAll(".action-form .chosen button")[1].Click();
        panel.WaitForAssertion(() => Assert.Single(panel.FindAll(".action-form .chosen img")));
        Api.Answer("/photos", """{ "id": "anh-1" }""");

        panel.Find(".action-form").Submit();
        panel.WaitForAssertion(() => Assert.Contains("Không kết nối được", panel.Find(".action-form [role=alert]").TextContent, StringComparison.Ordinal));
        AnswerChange("FinishIssue", "DONE");
        panel.Find(".action-form").Submit();

        panel.WaitForAssertion(() => Assert.Contains("Đã lưu: Báo làm xong", panel.Find(".saved").TextContent, StringComparison.Ordinal));
        Assert.Equal(("anh-1", null), ((string)Assert.Single(Api.Variables("FinishIssue")["photos"]!.AsArray())!, (string?)Api.Variables("FinishIssue")["noPhotoReason"]));
        Assert.Equal(1, Photos.Sent);
        Assert.Empty(Photos.Kept);
    }

    [Fact]
    public void What_somebody_else_changes_shows_at_once_and_under_a_half_filled_form_says_so()
    {
        AnswerIssue(Issue(1, "ACCEPTED", version: 2));
        AnswerIssue(Issue(1, "IN_PROGRESS", version: 3), Event("STATUS", "IN_PROGRESS"));
        var panel = OpenCard();
        Press(panel, "Thêm ghi chú");
        panel.Find(".action-form textarea").Input("Gọi lại");

        Feed.Tell(new LiveChanges(false, ["00000000-0000-0000-0000-000000000001"]));

        panel.WaitForAssertion(() => Assert.Contains("Người khác vừa thay đổi", panel.Find(".failure").TextContent, StringComparison.Ordinal));
        Assert.Contains("Đang làm", panel.Find(".card-marks").TextContent, StringComparison.Ordinal);
        Assert.Equal("Gọi lại", panel.Find(".action-form textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_tap_on_the_map_is_the_new_place()
    {
        AnswerIssue(Issue(1));
        AnswerChange("MoveIssue", "REPORTED");
        var panel = OpenCard();

        Press(panel, "Dời vị trí");
        panel.WaitForAssertion(() => Assert.True(Map.Scene.IsPicking));
        Map.Tell(new MapEvent("pick", Lon: 106.685, Lat: 20.835, Zoom: 17));
        panel.WaitForAssertion(() => Assert.Contains("Đã có vị trí mới", panel.Find(".action-form").TextContent, StringComparison.Ordinal));
        panel.Find(".action-form").Submit();

        panel.WaitForAssertion(() => Assert.Equal("[106.685,20.835]", Api.Variables("MoveIssue")["geometry"]!["coordinates"]!.ToJsonString()));
        panel.WaitForAssertion(() => Assert.False(Map.Scene.IsPicking));
    }

    [Fact]
    public void An_issue_that_changed_meanwhile_is_shown_as_it_is_now_and_what_was_typed_stays()
    {
        AnswerIssue(Issue(1, "ACCEPTED", version: 2));
        AnswerIssue(Issue(1, "IN_PROGRESS", version: 3), Event("STATUS", "IN_PROGRESS"));
        Api.RefuseOperation("SetSeverity", "CONFLICT", "LC-2026-000001 đang ở trạng thái “Đang làm”.");
        AnswerChange("SetSeverity", "IN_PROGRESS");
        var panel = OpenCard();

        Press(panel, "Đổi mức độ");
        panel.FindAll(".action-form input")[4].Change(true);
        panel.Find(".action-form textarea").Input("Sắp sập");
        panel.Find(".action-form").Submit();

        panel.WaitForAssertion(() => Assert.Contains("Đang làm", panel.Find(".failure").TextContent, StringComparison.Ordinal));
        Assert.Equal("Sắp sập", panel.Find(".action-form textarea").GetAttribute("value"));
        panel.Find(".action-form").Submit();
        panel.WaitForAssertion(() => Assert.Equal(3, (int)Api.Variables("SetSeverity")["change"]!["version"]!));
    }

    [Fact]
    public void The_same_change_sent_again_after_a_cut_line_has_the_same_key()
    {
        AnswerIssue(Issue(1, "ACCEPTED"));
        var panel = OpenCard();
        Press(panel, "Bắt đầu làm");
        panel.Find(".action-form").Submit();
        panel.WaitForAssertion(() => Assert.Contains("Không kết nối được", panel.Find(".action-form [role=alert]").TextContent, StringComparison.Ordinal));

        AnswerChange("StartIssue", "IN_PROGRESS");
        panel.Find(".action-form").Submit();

        panel.WaitForAssertion(() => Assert.Contains("Đã lưu: Bắt đầu làm", panel.Find(".saved").TextContent, StringComparison.Ordinal));
        Assert.Single(Api.Asked.Where(asked => asked.Path.EndsWith(" StartIssue", StringComparison.Ordinal)).Select(asked => (string)asked.Body!["variables"]!["change"]!["key"]!).Distinct());
        Assert.Equal(2, Api.Count("StartIssue"));
    }

    [Fact]
    public void Accepted_from_the_card_it_can_be_undone_in_the_list()
    {
        AnswerIssue(Issue(1));
        var panel = OpenCard();

        Press(panel, "Tiếp nhận");

        panel.WaitForAssertion(() => Assert.Contains("“Rác số 1”", panel.Find(".undo").TextContent, StringComparison.Ordinal));
        panel.WaitForAssertion(() => Assert.Single(panel.FindAll(".row")));
    }

    [Fact]
    public void One_that_is_not_among_ones_own_is_told_so()
    {
        Api.Operation("InboxIssue", """{ "entry": null }""");

        var panel = Open("?issue=LC-2026-000099");

        panel.WaitForAssertion(() => Assert.Contains("không thuộc phạm vi", panel.Find(".staff-card h1").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<InboxPanel> OpenCard()
    {
        var panel = Open("?issue=LC-2026-000001");
        panel.WaitForState(() => panel.FindAll(".history li").Count > 0);
        return panel;
    }

    private static void Press(IRenderedComponent<InboxPanel> panel, string name) =>
        panel.InvokeAsync(() => panel.FindAll(".staff-card .actions button").First(button => button.TextContent.Trim() == name).Click());

    private static void Do(IRenderedComponent<InboxPanel> panel, string name, params Action<AngleSharp.Dom.IElement>[] fillIn)
    {
        Press(panel, name);
        panel.WaitForElement(".action-form");
        foreach (var fill in fillIn)
            fill(panel.Find(".action-form"));
        panel.Find(".action-form").Submit();
        panel.WaitForAssertion(() => Assert.Contains($"Đã lưu: {name}", panel.Find(".saved").TextContent, StringComparison.Ordinal));
    }
}
