using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Tests.Wards;

public sealed class WardClassesTests
{
    [Theory]
    [InlineData(42, 10)]
    [InlineData(50, 10)]
    [InlineData(51, 20)]
    [InlineData(1.2, 0.25)]
    [InlineData(0.9, 0.2)]
    [InlineData(99_999, 20_000)]
    public void Steps_are_round_and_five_of_them_reach_the_highest(double most, double step) =>
        Assert.Equal(step, WardClasses.Of([0, most / 3, most]).Step, 1e-9);

    [Fact]
    public void Every_figure_falls_into_the_class_whose_bounds_hold_it()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var figures = Enumerable.Range(0, 15).Select(_ => Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-2, 6)), 3)).ToList();
            var classes = WardClasses.Of(figures);
            Assert.All(figures, figure =>
            {
                var number = classes.ClassOf(figure);
                Assert.InRange(number, -1, WardClasses.Most - 1);
                if (number >= 0)
                    Assert.True(figure > classes.Bounds(number).Over - 1e-6 && figure <= classes.Bounds(number).UpTo * (1 + 1e-6), $"{figure} in {classes}");
            });
        }
    }

    [Theory]
    [InlineData(new double[] { }, 1)]
    [InlineData(new double[] { 0, 0 }, 1)]
    [InlineData(new double[] { 1, 2, 3 }, 1)]
    [InlineData(new double[] { 7, 12 }, 3)]
    public void Counts_have_whole_steps(double[] figures, double step) => Assert.Equal(step, WardClasses.OfCounts(figures).Step);

    [Fact]
    public void Nothing_is_white_and_more_is_never_lighter()
    {
        Assert.Equal("#ffffff", WardClasses.Colour(new WardClasses(10).ClassOf(0)));
        var lightness = Enumerable.Range(0, WardClasses.Most).Select(number => Luminance(WardClasses.Colour(number))).ToList();

        Assert.Equal(lightness.OrderDescending(), lightness);
        Assert.Equal(WardClasses.Most, lightness.Distinct().Count());
    }

    private static double Luminance(string colour)
    {
        var channels = Convert.FromHexString(colour[1..]);
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }
}
