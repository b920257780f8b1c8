using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Planner;

namespace GisPlatform.MapClient.Tests.Staff;

/// <summary>The planner's view: its link, its time, and what it takes away.</summary>
public sealed class PlannerStateTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void A_link_brings_the_whole_view_back()
    {
        var state = new PlannerState
        {
            Layer = PlannerLayer.Trend, Unit = PlannerUnit.Ward, CellMetres = 200, ClusterMetres = 75, Weight = PlannerWeight.Per1000People, AsOf = new(2025, 6, 30), Categories = ["DRAIN", "LAKE"],
            Ward = "11404", OnlyOpen = true, From = new(2026, 3, 1), To = new(2026, 9, 30), ByWeek = true, Comparison = PlannerComparison.Custom, CompareFrom = new(2025, 1, 2), CompareTo = new(2025, 3, 4), Swipe = 31, Opacity = 45,
            Uncorrected = true, HasIssues = true, HasPrivate = true, Selected = "-3:7", Tab = PlannerTab.Charts, Sort = "count", Ascending = true, Position = new MapPosition(13.5, 20.84, 106.68),
        };

        var back = PlannerUrl.Parse($"http://map/planner?{PlannerUrl.Format(state)}");

        Assert.Equal(state with { Categories = back.Categories }, back);
        Assert.Equal(state.Categories, back.Categories);
        Assert.Equal("", PlannerUrl.Format(new PlannerState()));
    }

    [Theory]
    [InlineData("layer=nonsense&cell=7&opacity=900&from=yesterday&map=1/2")]
    [InlineData("")]
    public void What_makes_no_sense_is_taken_as_absent(string query) => Assert.Equal("", PlannerUrl.Format(PlannerUrl.Parse($"http://map/planner?{query}")));

    [Fact]
    public void Without_a_time_the_last_twelve_months_are_shown() =>
        Assert.Equal(new TimeSpanOfDays(new(2025, 12, 1), Today), TimeAxis.PeriodOf(new PlannerState(), Today));

    [Theory]
    [InlineData(PlannerComparison.Before, "2026-01-29", "2026-04-30")]
    [InlineData(PlannerComparison.YearBefore, "2025-05-01", "2025-07-31")]
    [InlineData(PlannerComparison.Custom, "2026-01-29", "2026-04-30")]
    public void It_is_compared_with_as_long_a_time(PlannerComparison comparison, string from, string to)
    {
        var other = TimeAxis.ComparedWith(new PlannerState { From = new(2026, 5, 1), To = new(2026, 7, 31), Comparison = comparison }, Today)!;

        Assert.Equal(new TimeSpanOfDays(DateOnly.Parse(from), DateOnly.Parse(to)), other);
    }

    [Fact]
    public void Days_of_ones_own_the_wrong_way_round_are_the_last_alone() => Assert.Equal(
        new TimeSpanOfDays(new(2025, 1, 1), new(2025, 1, 1)),
        TimeAxis.ComparedWith(new PlannerState { Comparison = PlannerComparison.Custom, CompareFrom = new(2025, 2, 1), CompareTo = new(2025, 1, 1) }, Today));

    [Fact]
    public void Steps_are_whole_months_or_weeks_from_Monday_and_the_last_ends_today()
    {
        var (months, weeks) = (new TimeAxis(Today, false), new TimeAxis(Today, true));

        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), Today), (months.StartOf(22), months.EndOf(22), months.EndOf(23)));
        Assert.Equal((DayOfWeek.Monday, new DateOnly(2026, 11, 23), Today), (weeks.StartOf(7).DayOfWeek, weeks.StartOf(weeks.Last), weeks.EndOf(weeks.Last)));
        Assert.All(Enumerable.Range(0, weeks.Count), step => Assert.Equal(step, weeks.StepOf(weeks.EndOf(step))));
    }

    [Fact]
    public void Played_it_moves_on_by_a_step_as_wide_and_begins_anew_at_the_end()
    {
        var axis = new TimeAxis(Today, false);
        var state = axis.Show(new PlannerState(), 3, 5);

        var next = axis.Advance(state);

        Assert.Equal((axis.StartOf(4), axis.EndOf(6)), (next.From!.Value, next.To!.Value));
        Assert.Equal(axis.StartOf(0), axis.Advance(axis.Show(state, 21, 23)).From);
    }
}
