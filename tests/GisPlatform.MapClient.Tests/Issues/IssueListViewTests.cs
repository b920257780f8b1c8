using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Live;
using GisPlatform.MapClient.Map;
using GisPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GisPlatform.MapClient.Tests.Issues;

public sealed class IssueListViewTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task It_tells_how_many_there_are_and_shows_more_on_request()
    {
        var total = await Server.Database.ScalarAsync<long>("select count(*) from issue where is_public and is_open");
        var list = await RenderAsync(new MapState());

        Assert.Equal($"{total} vấn đề", list.Find("h2").TextContent);
        Assert.Equal(30, Rows(list).Count);
        list.Find(".more").Click();
        list.WaitForAssertion(() => Assert.Equal(60, Rows(list).Distinct().Count()), Patience);
    }

    [Fact]
    public async Task A_list_that_changes_by_itself_stays_as_long_as_it_was_and_shows_no_sign_of_loading()
    {
        await Services.GetRequiredService<LiveIssues>().AttachAsync();
        var list = await RenderAsync(new MapState());
        list.Find(".more").Click();
        list.WaitForAssertion(() => Assert.Equal(60, Rows(list).Count), Patience);
        var reference = Rows(list)[45];
        var loading = 0;
        list.OnAfterRender += (_, _) => loading += list.FindAll(".is-loading").Count;

        await Server.Database.ExecuteAsync($"update issue set title = 'Đổi tên ở nơi khác' where reference = '{reference}'");
        Live.Tell(new LiveChanges(true, []));

        list.WaitForAssertion(() => Assert.Contains("Đổi tên ở nơi khác", list.Find($"[data-reference='{reference}']").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal((60, 0), (Rows(list).Count, loading));
    }

    [Fact]
    public async Task A_row_tells_title_place_status_date_and_that_it_is_made_up()
    {
        var list = await RenderAsync(new MapState());
        var row = list.Find(".issue-row");

        var reference = row.GetAttribute("data-reference");
        Assert.Contains(await Server.Database.ScalarAsync<string>($"select title from issue where reference = '{reference}'"), row.TextContent, StringComparison.Ordinal);
        Assert.Contains(await Server.Database.ScalarAsync<string>($"select to_char(reported_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') from issue where reference = '{reference}'"), row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Minh họa", row.TextContent, StringComparison.Ordinal);
        Assert.Contains($"issue={reference}", row.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_told_with_advice()
    {
        var list = await RenderAsync(new MapState { Text = "khongcogi" });

        Assert.Equal("0 vấn đề", list.Find("h2").TextContent);
        Assert.Contains("bớt điều kiện", list.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_offers_another_try_and_what_is_listed_stays()
    {
        var list = await RenderAsync(new MapState());
        IsOffline = true;
        list.Find(".more").Click();
        list.WaitForAssertion(() => list.Find(".failure"), Patience);
        Assert.Equal(30, Rows(list).Count);

        IsOffline = false;
        list.Find(".failure button").Click();

        list.WaitForAssertion(() => Assert.Empty(list.FindAll(".failure")), Patience);
        Assert.Equal(30, Rows(list).Count);
    }

    [Fact]
    public async Task Nearest_asks_for_the_position_only_then_and_says_when_there_is_none()
    {
        var list = await RenderAsync(new MapState());
        list.Find(".list-order select").Change("Nearest");
        list.WaitForAssertion(() => Assert.Contains("Không lấy được vị trí", list.Find("[role=alert]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("", Query);

        Map.Position = new LonLat(106.6809, 20.8505);
        list.Find(".list-order select").Change("Nearest");

        list.WaitForAssertion(() => Assert.Equal("?order=Nearest&near=106.6809,20.8505", Query), Patience);
    }

    [Fact]
    public async Task The_nearest_come_with_their_distance()
    {
        var list = await RenderAsync(new MapState { Order = ListOrder.Nearest, Near = new LonLat(106.6809, 20.8505) });

        Assert.Matches("[0-9]+ m", list.Find(".issue-marks").TextContent);
    }

    [Fact]
    public async Task In_view_lists_what_lies_in_the_box_of_the_map()
    {
        var state = new MapState { InView = true };
        var list = await RenderAsync(state, [106.6780, 20.8405, 106.6795, 20.8432]);

        var total = await Server.Database.ScalarAsync<long>("select count(*) from issue where is_public and is_open and anchor && ST_MakeEnvelope(106.6780, 20.8405, 106.6795, 20.8432, 4326)");
        Assert.Equal($"{total} vấn đề", list.Find("h2").TextContent);
        Assert.InRange(total, 1, 29);
    }

    [Fact]
    public async Task The_same_question_is_asked_once()
    {
        var list = await RenderAsync(new MapState());
        var asked = Requests;

        list.Render(parameters => parameters.Add(view => view.HasMap, true));
        list.Render(parameters => parameters.Add(view => view.State, new MapState { Tab = PanelTab.Wards }));

        Assert.Equal(asked, Requests);
    }

    [Theory]
    [InlineData(4, "10 m")]
    [InlineData(123, "120 m")]
    [InlineData(994, "990 m")]
    [InlineData(1234, "1,2 km")]
    public void Distances_are_said_as_people_say_them(double metres, string said)
    {
        Languages.Speak("vi");

        Assert.Equal(said, Distances.Format(metres));
    }

    private async Task<IRenderedComponent<IssueListView>> RenderAsync(MapState state, double[]? bbox = null)
    {
        var place = await PlaceAsync();
        var list = Render<IssueListView>(parameters => parameters
            .Add(view => view.Place, place).Add(view => view.State, state).Add(view => view.Bbox, bbox));
        list.WaitForState(() => list.Find("h2").TextContent.Contains("vấn đề", StringComparison.Ordinal), Patience);
        return list;
    }

    private static List<string?> Rows(IRenderedComponent<IssueListView> list) =>
        [.. list.FindAll(".issue-row").Select(row => row.GetAttribute("data-reference"))];
}
