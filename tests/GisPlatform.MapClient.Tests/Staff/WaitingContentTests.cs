using System.Text.Json.Nodes;
using GisPlatform.MapClient.Live;

namespace GisPlatform.MapClient.Tests.Staff;

public sealed class WaitingContentTests : InboxTest
{
    public WaitingContentTests() => AnswerInbox(Issue(1));

    [Fact]
    public void Photos_and_texts_are_decided_on_one_by_one_and_the_tab_counts_what_is_left()
    {
        AnswerContent(2, 1);
        AnswerContent(1, 1);
        AnswerContent(1, 0);
        foreach (var operation in new[] { "ApprovePhoto", "SettleFlags", "HidePhoto" })
            AnswerChange(operation, "REPORTED");
        var panel = Open("?tab=Content");
        panel.WaitForState(() => panel.FindAll(".waiting > li").Count == 3);
        Assert.Contains("Chờ duyệt (3)", panel.Find(".tabs").TextContent, StringComparison.Ordinal);
        Assert.Contains("Lộ thông tin hoặc hình ảnh riêng tư: “Mặt con tôi”", panel.FindAll(".waiting > li")[1].TextContent, StringComparison.Ordinal);

        panel.FindAll(".waiting button.primary")[0].Click();
        panel.WaitForAssertion(() => Assert.Equal("Đã cho công khai một ảnh.", panel.Find(".said").TextContent));
        Assert.Equal(("a0", "PENDING"), ((string)Api.Variables("ApprovePhoto")["id"]!, (string)Api.Variables("ApprovePhoto")["seen"]!));
        panel.WaitForAssertion(() => Assert.Contains("Chờ duyệt (2)", panel.Find(".tabs").TextContent, StringComparison.Ordinal));

        panel.FindAll(".waiting button.primary")[^1].Click();
        panel.WaitForAssertion(() => Assert.Equal("Đã ghi nhận nội dung ổn.", panel.Find(".said").TextContent));
        panel.FindAll(".waiting .about button").First(button => button.TextContent.StartsWith("Ẩn ảnh", StringComparison.Ordinal)).Click();
        panel.WaitForAssertion(() => Assert.Equal(1, Api.Count("HidePhoto")));
    }

    [Fact]
    public void What_somebody_else_has_decided_is_told_and_the_list_is_as_it_is_now()
    {
        AnswerContent(1, 0);
        AnswerContent(0, 0);
        Api.RefuseOperation("HidePhoto", "CONFLICT", "Ảnh này đã được duyệt.");
        var panel = Open("?tab=Content");
        panel.WaitForState(() => panel.FindAll(".waiting > li").Count == 1);

        panel.FindAll(".waiting .about button")[1].Click();

        panel.WaitForAssertion(() => Assert.Equal("Ảnh này đã được duyệt.", panel.Find(".failure").TextContent));
        panel.WaitForAssertion(() => Assert.Contains("Không có ảnh hay nội dung nào chờ duyệt", panel.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_lists_follow_what_others_change()
    {
        AnswerContent(0, 0);
        AnswerContent(1, 0);
        var panel = Open("?tab=Content");
        panel.WaitForState(() => panel.FindAll(".empty").Count == 1);

        Feed.Tell(new LiveChanges(true, []));

        panel.WaitForAssertion(() => Assert.Single(panel.FindAll(".waiting > li")));
    }

    [Fact]
    public async Task A_list_that_lies_open_is_read_again_each_minute_for_private_issues_are_told_to_nobody()
    {
        var panel = OpenList();
        AnswerInbox(Issue(1), Issue(2, category: "HOUSEHOLD_SUPPORT"));

        await Clock.PassAsync(60);

        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".row").Count));
    }

    private void AnswerContent(int photos, int texts)
    {
        static JsonObject About(int number) => new()
        {
            ["id"] = $"i{number}", ["reference"] = $"LC-2026-00000{number}", ["title"] = $"Rác số {number}", ["description"] = "Mua ngay",
            ["category"] = new JsonObject { ["code"] = "LITTER" }, ["ward"] = null,
        };
        Api.Operation("WaitingContent", new JsonObject
        {
            ["waitingContent"] = new JsonObject
            {
                ["photoCount"] = photos, ["textCount"] = texts,
                ["photos"] = new JsonArray([.. Enumerable.Range(0, photos).Select(number => new JsonObject
                {
                    ["photo"] = new JsonObject
                    {
                        ["id"] = $"a{number}", ["kind"] = "REPORT", ["status"] = number == 0 ? "PENDING" : "PUBLIC", ["addedAt"] = "2026-11-20T02:00:00Z",
                        ["width"] = 640, ["height"] = 480, ["thumb"] = "/photos/x/thumb", ["large"] = "/photos/x/large",
                    },
                    ["issue"] = About(number),
                    ["flags"] = number == 0 ? [] : new JsonArray(new JsonObject { ["reason"] = "PRIVACY", ["words"] = "Mặt con tôi" }),
                })]),
                ["texts"] = new JsonArray([.. Enumerable.Range(7, texts).Select(number => new JsonObject
                {
                    ["issue"] = About(number), ["flags"] = new JsonArray(new JsonObject { ["reason"] = "SPAM", ["words"] = null }),
                })]),
            },
        }.ToJsonString());
    }
}
