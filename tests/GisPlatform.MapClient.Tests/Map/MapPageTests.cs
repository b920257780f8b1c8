using GisPlatform.MapClient.Map;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Map;

public sealed class MapPageTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public void The_map_gets_a_colour_for_each_ward_and_the_filter_of_the_list()
    {
        var page = Open();

        page.WaitForAssertion(() => Assert.Equal(15, Map.Scene.WardColours.Count), Patience);
        Assert.Equal("2024-12-31", Map.Scene.AsOf);
        Assert.StartsWith("status=REPORTED", Map.Scene.TileQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changes_is_drawn_anew_and_counted_anew()
    {
        var page = Open("?tab=Wards");
        page.WaitForAssertion(() => Assert.Equal(15, Map.Scene.WardColours.Count), Patience);
        var before = page.Find("table").TextContent;

        await Server.Database.ExecuteAsync("update issue set status = 'CONFIRMED' where status = 'REPORTED' and is_public");
        Live.Tell(new MapClient.Live.LiveChanges(true, []));

        page.WaitForAssertion(() => Assert.NotEqual(before, page.Find("table").TextContent), Patience);
        Assert.Contains("refresh", Map.Moves);
    }

    [Fact]
    public void A_click_on_a_ward_opens_its_figures_and_moves_the_map_there()
    {
        var page = Open();

        Map.Tell(new MapEvent("ward", Code: "11404"));

        page.WaitForAssertion(() => Assert.Contains("Phường Dư Hàng Kênh", page.Find("#ward-heading").TextContent, StringComparison.Ordinal), Patience);
        page.WaitForAssertion(() => Assert.Contains(Map.Moves, move => move.StartsWith("fit 106.67", StringComparison.Ordinal)), Patience);
        Assert.Contains("ward=11404", Query, StringComparison.Ordinal);
        Assert.Equal("11404", Map.Scene.Ward);
        Assert.Contains("ward=11404", Map.Scene.TileQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_an_issue_opens_its_card_and_marks_it()
    {
        var reference = await Server.Database.ScalarAsync<string>("select reference from issue where is_public and geometrytype(geom) = 'LINESTRING' limit 1");
        var page = Open();

        Map.Tell(new MapEvent("issue", Reference: reference));

        page.WaitForAssertion(() => Assert.Contains(reference, page.Find(".issue-card dl").TextContent, StringComparison.Ordinal), Patience);
        page.WaitForAssertion(() => Assert.Equal("LineString", (string)Map.Scene.Geometry!["type"]!), Patience);
        Assert.Contains($"issue={reference}", Query, StringComparison.Ordinal);

        Session.Update(state => state with { Issue = null });
        page.WaitForAssertion(() => Assert.Null(Map.Scene.Geometry), Patience);
    }

    [Fact]
    public void Moving_the_map_is_remembered_but_opening_the_page_writes_nothing()
    {
        var page = Open();
        var moved = new MapEvent("moved", Lon: 106.68, Lat: 20.84, Zoom: 15.5, Bbox: [106.67, 20.83, 106.69, 20.85]);

        Map.Tell(moved);
        page.WaitForAssertion(() => Assert.Equal("", Query), Patience);
        Map.Tell(moved with { Zoom = 16 });

        page.WaitForAssertion(() => Assert.Equal("?map=16.00/20.84000/106.68000", Query), Patience);
        Assert.DoesNotContain(Map.Moves, move => move.StartsWith("jump", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_ward_map_lets_go_of_the_chosen_ward_whose_code_means_another_now()
    {
        var page = Open("?ward=11383");

        page.Find(".ward-choice label:last-child select").Change("2025-06-30");

        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll(".ward-choice label:first-child option").Count), Patience);
        Assert.Equal("?asOf=2025-06-30", Query);
        page.WaitForAssertion(() => Assert.Equal("2025-06-30", Map.Scene.AsOf), Patience);
    }

    [Fact]
    public async Task Wards_are_listed_as_a_table_with_what_the_map_shows()
    {
        var page = Open("?tab=Wards");

        page.WaitForAssertion(() => Assert.Equal(15, page.FindAll("table.wards tbody tr").Count), Patience);
        var matching = page.FindAll("table.wards tbody tr td:nth-child(2)").Sum(cell => int.Parse(cell.TextContent));
        var total = await Server.DataAsync("{ issues(where: { status: [REPORTED, ACCEPTED, SCHEDULED, IN_PROGRESS, REOPENED] }) { totalCount } }");
        Assert.Equal((int)total["issues"]!["totalCount"]!, matching);
    }

    [Fact]
    public void Colours_follow_the_measure_and_a_ward_without_people_has_none()
    {
        var page = Open("?asOf=2026-01-01&fill=PerThousand");
        page.WaitForAssertion(() => Assert.Equal(2, Map.Scene.WardColours.Count), Patience);
        var perThousand = Map.Scene.WardColours;

        page.FindAll(".legend input[type=radio]")[1].Change(true);

        page.WaitForAssertion(() => Assert.Contains("fill=PerKm2", Query, StringComparison.Ordinal), Patience);
        Assert.Equal(2, perThousand.Count);
    }

    [Fact]
    public void Demonstration_data_is_called_so() =>
        Assert.Contains("Minh họa", Open().Find(".notice").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Without_a_network_the_page_says_so_and_a_second_try_brings_everything()
    {
        IsOffline = true;
        var page = Render<MapPage>();
        page.WaitForAssertion(() => Assert.Contains("Không kết nối được", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), Patience);

        IsOffline = false;
        page.Find("[role=alert] button").Click();

        page.WaitForAssertion(() => Assert.Equal(30, page.FindAll("ol.issues > li").Count), Patience);
    }

    [Fact]
    public void Figures_that_come_after_the_ward_map_was_switched_do_not_bring_the_old_one_back()
    {
        var old = new TaskCompletionSource();
        Delay = request => request.Contains("WardFigures", StringComparison.Ordinal) && request.Contains("2024-12-31", StringComparison.Ordinal) ? old.Task : Task.CompletedTask;
        var page = Render<MapPage>();
        page.WaitForState(() => page.FindAll(".ward-choice select").Count == 2, Patience);

        Session.Update(state => state with { AsOf = new DateOnly(2025, 6, 30) });
        page.WaitForState(() => page.FindAll(".ward-choice select")[0].Children.Length == 8, Patience);
        old.SetResult();

        // What the late answer does, it does at once.
        Assert.Throws<Bunit.Extensions.WaitForHelpers.WaitForFailedException>(() => page.WaitForState(() => page.FindAll(".ward-choice select")[0].Children.Length != 8, TimeSpan.FromSeconds(2)));
    }
}

public sealed class MapPageWithoutMapTests(LeChanServer server) : ClientTest(server, canDraw: false), IClassFixture<LeChanServer>
{
    [Fact]
    public void Without_WebGL_the_list_does_all_and_the_page_tells_why()
    {
        var page = Open();

        Assert.Contains("WebGL", page.Find(".notice").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal(30, page.FindAll("ol.issues > li").Count), Patience);
        Assert.Empty(page.FindAll(".legend"));
        Assert.Empty(page.FindAll(".in-view"));
    }
}
