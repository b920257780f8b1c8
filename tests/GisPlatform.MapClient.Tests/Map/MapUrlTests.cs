using GisPlatform.MapClient.Issues;
using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Tests.Map;

public sealed class MapUrlTests
{
    [Fact]
    public void The_default_view_needs_no_words() => Assert.Equal("", MapUrl.Format(new MapState(), null));

    [Fact]
    public void Every_view_comes_back_from_its_link()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var link = MapUrl.Format(RandomState.Next(random), round % 2 == 0 ? "en" : null);

            var again = MapUrl.Format(MapUrl.Parse($"http://host/{link}"), round % 2 == 0 ? "en" : null);

            Assert.Equal(link, again);
        }
    }

    [Theory]
    [InlineData("?asOf=yesterday&from=1&to=2026-99-01")]
    [InlineData("?severityMin=9&order=sideways&tab=none&fill=x&inView=maybe")]
    [InlineData("?map=a/b/c&near=1")]
    [InlineData("?map=1/2&near=NaN,1&ward=&text=%20")]
    public void What_makes_no_sense_is_taken_as_absent(string link) =>
        Assert.Equal("", MapUrl.Format(MapUrl.Parse($"http://host/{link}"), null));

    [Fact]
    public void All_statuses_are_told_from_none_chosen()
    {
        Assert.Empty(MapUrl.Parse("http://host/?status=all").Statuses);
        Assert.Equal(MapState.OpenStatuses, MapUrl.Parse("http://host/").Statuses);
        Assert.Equal("?status=all", MapUrl.Format(new MapState { Statuses = [] }, null));
    }

    [Fact]
    public void Text_with_marks_and_signs_survives()
    {
        var text = "Hồ Sen & 100% \"ngõ\" #7 +";

        Assert.Equal(text, MapUrl.Parse($"http://host/{MapUrl.Format(new MapState { Text = text }, null)}").Text);
    }

    [Fact]
    public void Clearing_the_filters_keeps_ward_map_and_position()
    {
        var state = new MapState { Ward = "11404", Categories = ["DRAIN"], Statuses = [.. Statuses.Resolved], SeverityMin = 3, Text = "x", Position = new MapPosition(14, 20, 106) };

        Assert.Equal(4, state.FilterCount + 1);
        Assert.Equal("?ward=11404&map=14.00/20.00000/106.00000", MapUrl.Format(state.WithoutFilters(), null));
    }
}
