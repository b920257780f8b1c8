using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>Distances on the globe.</summary>
public static class GreatCircle
{
    // Mean radius of the earth (IUGG), metres.
    private const double Radius = 6_371_008.8;

    /// <summary>Metres between two positions, by the haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984).</summary>
    public static double Metres(LonLat a, LonLat b)
    {
        var (lat1, lat2) = (double.DegreesToRadians(a.Lat), double.DegreesToRadians(b.Lat));
        var (sinLat, sinLon) = (Math.Sin((lat2 - lat1) / 2), Math.Sin(double.DegreesToRadians(b.Lon - a.Lon) / 2));
        return 2 * Radius * Math.Asin(Math.Sqrt(sinLat * sinLat + Math.Cos(lat1) * Math.Cos(lat2) * sinLon * sinLon));
    }
}
