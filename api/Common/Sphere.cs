namespace GisPlatform.Api.Common;

/// <summary>Distances on the sphere, as the database reckons them (<c>metres_between</c>).</summary>
public static class Sphere
{
    private const double Radius = 6_371_008.8;

    /// <summary>Metres between two points in degrees, by the haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984).</summary>
    public static double Metres(double lonA, double latA, double lonB, double latB)
    {
        var (a, b) = (double.DegreesToRadians(latA), double.DegreesToRadians(latB));
        var h = Square(Math.Sin((b - a) / 2)) + (Math.Cos(a) * Math.Cos(b) * Square(Math.Sin(double.DegreesToRadians(lonB - lonA) / 2)));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Square(double value) => value * value;
}
