using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GisPlatform.Loader.Places;

/// <summary>Well-known text of EPSG:4326, lon before lat.</summary>
internal static class Wkt
{
    private static readonly WKTReader Reader = new(new NtsGeometryServices(PrecisionModel.Floating.Value, 4326));

    /// <exception cref="FormatException">Not WKT, or not a valid geometry.</exception>
    public static Geometry Read(string text)
    {
        try
        {
            return Reader.Read(text) is { IsValid: true } geometry ? geometry : throw new FormatException($"'{text}' is not a valid geometry");
        }
        catch (ParseException exception)
        {
            throw new FormatException($"'{text}' is not WKT: {exception.Message}", exception);
        }
    }
}
