using GisPlatform.MapClient.Filters;
using GisPlatform.MapClient.Map;
using GisPlatform.Testing;

namespace GisPlatform.MapClient.Tests.Filters;

public sealed class FilterPanelTests(LeChanServer server) : ClientTest(server), IClassFixture<LeChanServer>
{
    [Fact]
    public async Task Search_trims_and_an_empty_one_ends_the_search()
    {
        var panel = await RenderAsync();
        panel.Find("#search").Change("  hồ sen ");
        panel.Find("form").Submit();
        Assert.Equal("?text=h%E1%BB%93%20sen", Query);

        panel.Find("#search").Change(" ");
        panel.Find("form").Submit();
        Assert.Equal("", Query);
    }

    [Fact]
    public async Task Categories_are_chosen_one_by_one_and_the_link_does_not_depend_on_the_order()
    {
        var panel = await RenderAsync();
        Box(panel, "Hồ và bờ hồ").Change(true);
        Update(panel);
        Box(panel, "Cống rãnh").Change(true);
        Update(panel);
        Assert.Equal("?category=DRAIN,LAKE", Query);

        Box(panel, "Hồ và bờ hồ").Change(false);
        Assert.Equal("?category=DRAIN", Query);
    }

    [Fact]
    public async Task Presets_set_the_statuses_and_tell_which_is_on()
    {
        var panel = await RenderAsync();
        Assert.Equal("Đang mở", panel.Find(".filter-bar [aria-pressed=true]").TextContent);

        foreach (var (preset, query) in new[] { ("Đã xong", "?status=DONE,CONFIRMED"), ("Tất cả", "?status=all"), ("Đang mở", "") })
        {
            panel.FindAll(".filter-bar .presets button").Single(button => button.TextContent == preset).Click();
            Update(panel);
            Assert.Equal(query, Query);
            Assert.Equal(preset, panel.Find(".filter-bar [aria-pressed=true]").TextContent);
        }
    }

    [Fact]
    public async Task Taking_one_status_from_all_leaves_the_others()
    {
        Session.Update(state => state with { Statuses = [] });
        var panel = await RenderAsync();

        Box(panel, "Trùng lặp").Change(false);

        Assert.Equal("?status=REPORTED,ACCEPTED,SCHEDULED,IN_PROGRESS,REOPENED,DONE,CONFIRMED,REJECTED", Query);
    }

    [Fact]
    public async Task A_period_that_runs_backwards_is_refused_in_words()
    {
        var panel = await RenderAsync();
        panel.FindAll("input[type=date]")[0].Change("2026-05-01");
        Update(panel);
        panel.FindAll("input[type=date]")[1].Change("2026-04-01");

        Assert.Contains("Ngày đầu phải trước", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("?from=2026-05-01", Query);
    }

    [Fact]
    public async Task The_button_counts_what_is_on_and_all_goes_at_once()
    {
        Session.Update(_ => new MapState { Categories = ["DRAIN"], SeverityMin = 3, Statuses = [], From = new DateOnly(2026, 1, 1) });
        var panel = await RenderAsync();
        Assert.Equal("Bộ lọc (4 đang bật)", panel.Find(".filter-toggle").TextContent.Trim());

        panel.Find(".reset").Click();

        Assert.Equal("", Query);
    }

    private async Task<IRenderedComponent<FilterPanel>> RenderAsync()
    {
        var place = await PlaceAsync();
        return Render<FilterPanel>(parameters => parameters.Add(view => view.Place, place).Add(view => view.State, Session.State));
    }

    private void Update(IRenderedComponent<FilterPanel> panel) => panel.Render(parameters => parameters.Add(view => view.State, Session.State));

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<FilterPanel> panel, string label) =>
        panel.FindAll("label.option").Single(option => option.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector("input")!;
}
