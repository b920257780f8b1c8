using System.Text.Json;
using GisPlatform.MapClient.Api;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Photos;
using GisPlatform.MapClient.Reports;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Photos;

public sealed class PhotoStepTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public void Photos_chosen_are_shown_with_their_number_can_be_taken_back_and_are_in_the_draft()
    {
        var form = OpenForm();
        Photos.Offer();
        Photos.Offer();
        Choose(form);
        form.WaitForAssertion(() => Assert.Equal(["Ảnh 1 trên 2", "Ảnh 2 trên 2"], form.FindAll(".chosen img").Select(image => image.GetAttribute("alt")!)), Patience);

        form.FindAll(".chosen button")[0].Click();

        form.WaitForAssertion(() => Assert.Equal("Ảnh 1 trên 1", Assert.Single(form.FindAll(".chosen img")).GetAttribute("alt")), Patience);
        Assert.Equal(Assert.Single(Photos.Kept).Key, Assert.Single(KeptDraft().Photos).Id);
    }

    [Fact]
    public void A_seventh_photo_and_a_file_that_is_none_are_told_by_name()
    {
        var form = OpenForm();
        for (var photos = 0; photos < 7; photos++)
            Photos.Offer();
        Choose(form);
        form.WaitForState(() => form.FindAll(".chosen img").Count == 6, Patience);
        Assert.Contains("mỗi phản ánh có tối đa 6 ảnh", form.Find(".refused").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("input[type=file]"));
        form.FindAll(".chosen button")[0].Click();
        form.WaitForState(() => form.FindAll("input[type=file]").Count == 2, Patience);

        Photos.ToChoose.Enqueue(new DraftPhoto { Name = "bản đồ.svg", Problem = "UNREADABLE" });
        Choose(form);

        form.WaitForAssertion(() => Assert.Equal("Không mở được “bản đồ.svg”. Hãy chọn ảnh JPEG, PNG hoặc WebP.", form.Find(".refused").TextContent), Patience);
    }

    [Fact]
    public void A_photo_taken_far_from_the_place_is_asked_about_and_the_place_may_follow_it()
    {
        var form = OpenForm();
        Map.Tell(new MapEvent("pick", Lon: 106.6750, Lat: 20.8480, Zoom: 16));
        Photos.Offer(106.6751, 20.8481);
        Photos.Offer(106.6850, 20.8480);
        Choose(form);
        form.WaitForAssertion(() => Assert.Contains("Ảnh 2 được chụp cách vị trí đã chọn 1,0 km", Assert.Single(form.FindAll("fieldset .notice")).TextContent, StringComparison.Ordinal), Patience);

        form.FindAll("fieldset .notice button").Single(button => button.TextContent == "Lấy vị trí của ảnh").Click();

        form.WaitForAssertion(() => Assert.Equal(new LonLat(106.6850, 20.8480), Assert.Single(KeptDraft().Points)), Patience);
        // Now the other one is far, and of this place all the same.
        form.WaitForAssertion(() => Assert.Contains("Ảnh 1 được chụp", form.Find("fieldset .notice").TextContent, StringComparison.Ordinal), Patience);
        form.FindAll("fieldset .notice button").Single(button => button.TextContent == "Đúng chỗ này").Click();
        form.WaitForAssertion(() => Assert.Empty(form.FindAll("fieldset .notice")), Patience);
    }

    [Fact]
    public async Task Photos_arrive_with_the_report_and_leave_the_device()
    {
        var form = OpenForm();
        Fill(form, "Có hai ảnh");
        Photos.Offer();
        Photos.Offer(106.6750, 20.8480);
        Choose(form);
        form.WaitForState(() => form.FindAll(".chosen img").Count == 2, Patience);

        form.Find("form").Submit();

        form.WaitForState(() => form.FindAll(".sent").Count == 1, Patience);
        Assert.Equal("2 2", await Server.Database.ScalarAsync<string>(
            "select e.photo_count || ' ' || count(*) from photo p join issue_event e on e.id = p.event_id join issue i on i.id = p.issue_id where i.title = 'Có hai ảnh' group by e.photo_count"));
        Assert.Empty(Photos.Kept);
    }

    [Fact]
    public async Task Without_a_network_they_wait_with_the_report_and_are_sent_once_when_it_returns()
    {
        var form = OpenForm();
        Fill(form, "Ảnh chờ mạng");
        Photos.Offer();
        Choose(form);
        form.WaitForState(() => form.FindAll(".chosen img").Count == 1, Patience);
        IsOffline = true;
        form.Find("form").Submit();
        form.WaitForState(() => form.FindAll(".report .notice").Count == 1, Patience);
        Assert.Single(Assert.Single(JsonSerializer.Deserialize(Store.Texts["report-outbox"], ClientJson.Default.ReportDraftArray)!).Photos);
        Assert.Single(Photos.Kept);

        IsOffline = false;

        form.WaitForAssertion(() => Assert.Contains("đã gửi xong: LC-", form.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal(1, await Server.Database.ScalarAsync<long>("select count(*) from photo p join issue i on i.id = p.issue_id where i.title = 'Ảnh chờ mạng'"));
        Assert.Empty(Photos.Kept);
    }

    [Fact]
    public void A_photo_that_the_API_refuses_is_told_by_its_number_and_the_report_stays_in_the_form()
    {
        var form = OpenForm();
        Fill(form, "Ảnh hỏng");
        Photos.Offer();
        Photos.Offer(picture: [1, 2, 3]);
        Choose(form);
        form.WaitForState(() => form.FindAll(".chosen img").Count == 2, Patience);

        form.Find("form").Submit();

        form.WaitForAssertion(() => Assert.StartsWith("Ảnh 2: ", form.Find("[role=alert]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(2, KeptDraft().Photos.Count);
    }

    [Fact]
    public async Task A_photo_that_was_uploaded_goes_over_the_line_once_though_the_report_is_tried_again()
    {
        Photos.Offer();
        var draft = new ReportDraft { Category = "LITTER", Title = "Tải một lần", Photos = [.. await Photos.TakeAsync(default, 6)] }.With(new LonLat(106.6751, 20.8481));
        var outbox = Services.GetRequiredService<ReportOutbox>();
        // The photo arrives, the report's answer is lost.
        var isLost = true;
        Delay = body => isLost && body.Contains("ReportIssue", StringComparison.Ordinal) ? throw new HttpRequestException("lost") : Task.CompletedTask;
        Assert.Null(await outbox.SendAsync(await outbox.KeepAsync(draft), null));

        isLost = false;
        Assert.NotNull(await outbox.SendAsync(draft, null));

        Assert.Equal(1, Photos.Sent);
        Assert.Equal(1, await Server.Database.ScalarAsync<long>("select count(*) from photo p join issue i on i.id = p.issue_id where i.title = 'Tải một lần'"));
    }

    [Fact]
    public void A_draft_that_is_thrown_away_takes_its_photos_along()
    {
        var form = OpenForm();
        Photos.Offer();
        Choose(form);
        form.WaitForState(() => form.FindAll(".chosen img").Count == 1, Patience);

        form.FindAll(".send button").Single(button => button.TextContent == "Xóa nháp").Click();

        form.WaitForAssertion(() => Assert.Empty(form.FindAll(".chosen img")), Patience);
        form.WaitForAssertion(() => Assert.Empty(Photos.Kept), Patience);
    }

    private static void Choose(IRenderedComponent<MapPage> form) => form.InvokeAsync(() => form.FindAll("input[type=file]")[^1].Change("C:\\fakepath\\photo.jpg"));

    private IRenderedComponent<MapPage> OpenForm()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/?report=1");
        var page = Render<MapPage>();
        page.WaitForState(() => page.FindAll(".report form").Count == 1, Patience);
        return page;
    }

    private void Fill(IRenderedComponent<MapPage> form, string title)
    {
        Map.Tell(new MapEvent("pick", Lon: 106.6752, Lat: 20.8482, Zoom: 16));
        form.InvokeAsync(() => form.Find("input[value=LITTER]").Change("LITTER"));
        form.InvokeAsync(() => form.FindAll(".field input")[0].Input(title));
    }

    private ReportDraft KeptDraft() => JsonSerializer.Deserialize(Store.Texts["report-draft"], ClientJson.Default.ReportDraft)!;
}
