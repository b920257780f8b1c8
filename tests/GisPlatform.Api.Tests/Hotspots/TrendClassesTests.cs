using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>Series written by hand: H a hot step, C a cold one, a point neither; then the trend of the scores: + growing, - falling, = none.</summary>
public sealed class TrendClassesTests
{
    [Theory]
    [InlineData("...........H", "=", TrendClass.NewHot)]
    [InlineData("CC.........H", "=", TrendClass.NewHot)]
    [InlineData("..........HH", "=", TrendClass.ConsecutiveHot)]
    [InlineData("..HHHHHHHHHH", "+", TrendClass.ConsecutiveHot)]
    [InlineData("CC........HH", "=", TrendClass.ConsecutiveHot)]
    [InlineData("HHHHHHHHHHHH", "+", TrendClass.IntensifyingHot)]
    [InlineData("H.HHHHHHHHHH", "+", TrendClass.IntensifyingHot)]
    [InlineData("HHHHHHHHHHHH", "=", TrendClass.PersistentHot)]
    [InlineData("CHHHHHHHHHHH", "=", TrendClass.PersistentHot)]
    [InlineData("HHHHHHHHHHHH", "-", TrendClass.DiminishingHot)]
    [InlineData("H..HH...H..H", "=", TrendClass.SporadicHot)]
    [InlineData("H.H.HHHHHHHH", "+", TrendClass.SporadicHot)]
    [InlineData("H..CH...H..H", "=", TrendClass.OscillatingHot)]
    [InlineData("C..H......HH", "=", TrendClass.OscillatingHot)]
    [InlineData("HHHHHHHHHHH.", "=", TrendClass.HistoricalHot)]
    [InlineData("HHHHHHHHHH..", "-", TrendClass.None)]
    [InlineData("HHHHHHHHHHHC", "=", TrendClass.NewCold)]
    [InlineData("............", "+", TrendClass.None)]
    [InlineData("H..HH...H...", "=", TrendClass.None)]
    public void A_series_and_its_mirror_have_their_class(string series, string trend, TrendClass expected)
    {
        Assert.Equal(expected, Classify(series, trend));
        Assert.Equal(Mirror(expected), Classify(Mirror(series, 'H', 'C'), Mirror(trend, '+', '-')));
    }

    [Fact]
    public void Ninety_percent_of_ten_steps_is_nine()
    {
        Assert.Equal(TrendClass.PersistentHot, Classify(".HHHHHHHHH", "="));
        Assert.Equal(TrendClass.ConsecutiveHot, Classify("..HHHHHHHH", "="));
        Assert.Equal(TrendClass.HistoricalHot, Classify("HHHHHHHHH.", "="));
    }

    [Fact]
    public void There_are_seventeen_classes() => Assert.Equal(17, Enum.GetValues<TrendClass>().Length);

    private static TrendClass Classify(string series, string trend) => TrendClasses.Of(
        [.. series.Select(step => step switch { 'H' => 2, 'C' => -2, _ => 0 })],
        trend switch { "+" => new(40, 2.5, 0.01), "-" => new(-40, -2.5, 0.01), _ => new(3, 0.1, 0.9) });

    private static string Mirror(string text, char one, char other) =>
        string.Concat(text.Select(sign => sign == one ? other : sign == other ? one : sign));

    private static TrendClass Mirror(TrendClass side) => side == TrendClass.None ? side
        : Enum.Parse<TrendClass>(side.ToString().EndsWith("Hot", StringComparison.Ordinal) ? side.ToString().Replace("Hot", "Cold") : side.ToString().Replace("Cold", "Hot"));
}
