namespace GisPlatform.MapClient.Wards;

/// <summary>
/// Classes of a choropleth: equal steps of a round size from zero. Equal steps keep the colours in proportion to the figures, where
/// quantiles would show a few issues and many alike; the round size can be read.
/// </summary>
/// <param name="Step">Width of a class.</param>
public sealed record WardClasses(double Step)
{
    /// <summary>How many classes there are at most, nothing aside.</summary>
    public const int Most = 5;

    // Light to dark in one hue (ColorBrewer YlOrBr, 5 classes), told apart also without colour vision.
    private static readonly string[] Colours = ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"];

    /// <summary>Colour of a ward without any.</summary>
    public const string NothingColour = "#ffffff";

    /// <summary>Classes for some figures.</summary>
    public static WardClasses Of(IEnumerable<double> figures)
    {
        var most = figures.DefaultIfEmpty(0).Max();
        if (most <= 0)
            return new WardClasses(1);
        var raw = most / Most;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * magnitude).First(size => size * Most >= most * (1 - 1e-9));
        return new WardClasses(step);
    }

    /// <summary>The same for whole numbers, whose steps are whole.</summary>
    public static WardClasses OfCounts(IEnumerable<double> figures)
    {
        var classes = Of(figures);
        return new WardClasses(Math.Max(1, Math.Ceiling(classes.Step)));
    }

    /// <summary>The class of a figure: 0 to 4, or −1 for nothing.</summary>
    public int ClassOf(double figure) => figure <= 0 ? -1 : Math.Min(Most - 1, (int)Math.Ceiling((figure / Step) - 1e-9) - 1);

    /// <summary>The colour of a class.</summary>
    public static string Colour(int number) => number < 0 ? NothingColour : Colours[number];

    /// <summary>The bounds of a class: over the first, up to the second.</summary>
    public (double Over, double UpTo) Bounds(int number) => (number * Step, (number + 1) * Step);
}
