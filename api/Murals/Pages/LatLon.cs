using System.Globalization;
using GisPlatform.Api.Common;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Pages;

/// <summary>A position in an address: <c>20.8512,106.6807</c>, latitude first, as maps on phones write it.</summary>
internal static class LatLon
{
    /// <exception cref="AppError">It is none.</exception>
    public static Point Parse(string text, string field) =>
        text.Split(',') is [var lat, var lon] && Number(lat) is { } north && Number(lon) is { } east
            ? GeoInput.Point(east, north, field)
            : throw AppError.BadInput(field, $"'{field}' phải là vĩ độ, kinh độ, ví dụ 20.8512,106.6807.", $"'{field}' must be latitude, longitude such as 20.8512,106.6807.");

    public static string Write(Point point) => string.Create(CultureInfo.InvariantCulture, $"{point.Y:0.######},{point.X:0.######}");

    private static double? Number(string text) => double.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
