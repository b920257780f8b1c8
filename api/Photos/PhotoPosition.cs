using System.Globalization;
using NetVips;

namespace GisPlatform.Api.Photos;

/// <summary>Reads where a photo says that it was taken (Exif 2.32, 4.6.6). It is asked about, and never kept.</summary>
internal static class PhotoPosition
{
    /// <summary>Longitude and latitude, degrees; null where there is none or no sense in it.</summary>
    public static (double Lon, double Lat)? Read(Image header) =>
        Degrees(header, "Longitude", "W", 180) is { } lon && Degrees(header, "Latitude", "S", 90) is { } lat && (lon, lat) != (0, 0) ? (lon, lat) : null;

    // libvips writes a value as "106/1 40/1 30/1 (106, 40, 30, Rational, 3 components, 24 bytes)".
    private static double? Degrees(Image header, string name, string negative, double most)
    {
        if (Text(header, $"exif-ifd3-GPS{name}")?.Split(' ') is not [var degrees, var minutes, var seconds, ..])
            return null;
        var value = Ratio(degrees) + (Ratio(minutes) / 60) + (Ratio(seconds) / 3_600);
        if (!(value >= 0 && value <= most))
            return null;
        return Text(header, $"exif-ifd3-GPS{name}Ref")?.StartsWith(negative, StringComparison.Ordinal) == true ? -value : value;
    }

    private static string? Text(Image header, string field) => header.Contains(field) ? header.Get(field) as string : null;

    private static double Ratio(string text) => text.Split('/') is [var over, var under]
        && double.TryParse(over, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && double.TryParse(under, NumberStyles.None, CultureInfo.InvariantCulture, out var b) ? a / b : double.NaN;
}
