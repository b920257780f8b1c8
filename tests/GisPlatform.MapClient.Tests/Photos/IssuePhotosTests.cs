using System.Text.Json.Nodes;
using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Reports;
using GisPlatform.Testing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Photos;

public sealed class IssuePhotosTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    private static int _seed = 5_000;

    [Fact]
    public async Task The_card_shows_photos_small_and_opens_them_large_and_keys_and_fingers_turn_them()
    {
        var card = await RenderAsync((await ReportAsync(3, isPublic: true)).Reference);
        Assert.Equal(3, card.FindAll(".photos img").Count);

        card.FindAll(".photos button")[1].Click();

        card.WaitForAssertion(() => Assert.Equal("Ảnh 2 trên 3: Có ảnh", card.Find(".viewer img").GetAttribute("alt")), Patience);
        Assert.EndsWith("/large", card.Find(".viewer img").GetAttribute("src"), StringComparison.Ordinal);
        card.Find(".viewer").KeyDown(new KeyboardEventArgs { Key = "ArrowRight" });
        Assert.Contains("3 trên 3", card.Find(".viewer figcaption").TextContent, StringComparison.Ordinal);
        card.Find(".viewer").KeyDown(new KeyboardEventArgs { Key = "ArrowRight" });
        Assert.Contains("1 trên 3", card.Find(".viewer figcaption").TextContent, StringComparison.Ordinal);
        card.Find(".viewer").TouchStart(new TouchEventArgs { Touches = [new TouchPoint { ClientX = 100 }] });
        card.Find(".viewer").TouchEnd(new TouchEventArgs { ChangedTouches = [new TouchPoint { ClientX = 200 }] });
        Assert.Contains("3 trên 3", card.Find(".viewer figcaption").TextContent, StringComparison.Ordinal);
        card.FindAll(".viewer button").Single(button => button.GetAttribute("aria-label") == "Ảnh trước").Click();
        Assert.Contains("2 trên 3", card.Find(".viewer figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_reporter_reads_that_a_photo_waits_and_others_do_not()
    {
        var (reference, key) = await ReportAsync(1, isPublic: false);

        Assert.Empty((await RenderAsync(reference)).FindAll(".issue-card .notice"));
        await Services.GetRequiredService<MyReports>().RememberAsync(reference, key);
        var mine = await RenderAsync(reference);

        Assert.Equal("Ảnh của bạn đang chờ cán bộ duyệt: 1", mine.Find(".issue-card .notice").TextContent);
        Assert.Empty(mine.FindAll(".photos"));
    }

    [Fact]
    public async Task A_photo_that_should_not_be_seen_is_flagged_with_a_reason()
    {
        var (reference, _) = await ReportAsync(1, isPublic: true);
        var card = await RenderAsync(reference);
        card.Find(".photos button").Click();
        card.WaitForState(() => card.FindAll(".viewer .flag").Count == 1, Patience);

        card.Find(".viewer input[value=PRIVACY]").Change("PRIVACY");
        card.Find(".viewer .flag form").Submit();

        card.WaitForAssertion(() => Assert.Contains("Cán bộ sẽ xem", card.Find(".viewer").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("PRIVACY", await Server.Database.ScalarAsync<string>(
            $"select f.reason::text from content_flag f join issue i on i.id = f.issue_id where i.reference = '{reference}' and f.photo_id is not null"));
    }

    [Fact]
    public async Task The_text_of_an_issue_is_flagged_and_a_reason_of_ones_own_without_words_is_asked_for_them()
    {
        var (reference, _) = await ReportAsync(0, isPublic: true);
        var card = await RenderAsync(reference);
        card.Find(".flag input[value=OTHER]").Change("OTHER");
        card.Find(".flag form").Submit();
        card.WaitForAssertion(() => Assert.Contains("Hãy viết vài chữ", card.Find(".flag [role=alert]").TextContent, StringComparison.Ordinal), Patience);

        card.Find(".flag textarea").Input("Không phải phố này");
        card.Find(".flag form").Submit();

        card.WaitForAssertion(() => Assert.Empty(card.FindAll(".flag")), Patience);
        Assert.Equal("Không phải phố này", await Server.Database.ScalarAsync<string>(
            $"select f.words from content_flag f join issue i on i.id = f.issue_id where i.reference = '{reference}' and f.photo_id is null"));
    }

    [Fact]
    public async Task The_history_tells_of_photos_that_came()
    {
        var card = await RenderAsync((await ReportAsync(2, isPublic: false)).Reference);

        Assert.Contains("Ảnh kèm theo: 2", card.Find(".history").TextContent, StringComparison.Ordinal);
    }

    private async Task<(string Reference, string Key)> ReportAsync(int photos, bool isPublic)
    {
        var ids = new JsonArray();
        for (var i = 0; i < photos; i++)
            ids.Add((string)(await TestPhoto.UploadAsync(Server.Http, TestPhoto.Make(Interlocked.Increment(ref _seed), 300, 200)))["id"]!);
        var key = $"{Guid.NewGuid()}";
        var input = new JsonObject
        {
            ["key"] = key, ["category"] = "LITTER", ["title"] = "Có ảnh", ["photos"] = ids,
            ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(106.6750, 20.8480) },
        };
        var reference = (string)(await Server.DataAsync("mutation($input: ReportIssueInput!) { reportIssue(input: $input) { reference } }", new { input }))["reportIssue"]!["reference"]!;
        if (isPublic)
            await Server.Database.ExecuteAsync($"update photo set status = 'PUBLIC' where issue_id = (select id from issue where reference = '{reference}')");
        return (reference, key);
    }

    private async Task<IRenderedComponent<IssueCard>> RenderAsync(string reference)
    {
        var place = await PlaceAsync();
        var card = Render<IssueCard>(parameters => parameters.Add(view => view.Place, place).Add(view => view.Reference, reference));
        card.WaitForState(() => card.FindAll(".history li").Count > 0, Patience);
        return card;
    }
}
