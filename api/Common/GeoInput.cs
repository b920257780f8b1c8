using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GisPlatform.Api.Common;

/// <summary>Checks places that come from outside. All are EPSG:4326, lon before lat.</summary>
public static class GeoInput
{
    private const int Srid = 4326;
    private const int MostVertices = 10_000;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Srid);

    /// <summary>A point on the globe.</summary>
    /// <exception cref="AppError">A coordinate is no number or off the globe.</exception>
    public static Point Point(double lon, double lat, string field)
    {
        if (!(lon is >= -180 and <= 180))
            throw Range($"{field}.lon", "kinh độ từ −180 đến 180", "a longitude from -180 to 180");
        if (!(lat is >= -90 and <= 90))
            throw Range($"{field}.lat", "vĩ độ từ −90 đến 90", "a latitude from -90 to 90");
        return Factory.CreatePoint(new Coordinate(lon, lat));
    }

    /// <summary>A box.</summary>
    /// <param name="bbox">West, south, east, north.</param>
    /// <param name="field">The input's name.</param>
    /// <exception cref="AppError">Not four numbers on the globe in that order.</exception>
    public static Geometry Box(IReadOnlyList<double> bbox, string field)
    {
        if (bbox.Count != 4)
            throw Range(field, "bốn số: tây, nam, đông, bắc", "four numbers: west, south, east, north");
        Point(bbox[0], bbox[1], field);
        Point(bbox[2], bbox[3], field);
        if (bbox[0] > bbox[2])
            throw Range(field, "tây nhỏ hơn hoặc bằng đông", "west not greater than east");
        if (bbox[1] > bbox[3])
            throw Range(field, "nam nhỏ hơn hoặc bằng bắc", "south not greater than north");
        return Factory.CreatePolygon(
        [
            new(bbox[0], bbox[1]), new(bbox[2], bbox[1]), new(bbox[2], bbox[3]), new(bbox[0], bbox[3]), new(bbox[0], bbox[1]),
        ]);
    }

    /// <summary>An area to look within.</summary>
    /// <exception cref="AppError">Not a valid polygon or multipolygon on the globe.</exception>
    public static Geometry Area(Geometry geometry, string field)
    {
        if (geometry is not (Polygon or MultiPolygon) || geometry.IsEmpty)
            throw Range(field, "một Polygon hoặc MultiPolygon", "a Polygon or MultiPolygon");
        if (geometry.NumPoints > MostVertices)
            throw Range(field, $"tối đa {MostVertices} đỉnh", $"{MostVertices} vertices at most");
        foreach (var coordinate in geometry.Coordinates)
            Point(coordinate.X, coordinate.Y, field);
        var fault = new IsValidOp(geometry).ValidationError;
        if (fault is not null)
            throw Range(field, $"một vùng hợp lệ ({fault.Message} tại {fault.Coordinate})", $"a valid area ({fault.Message} at {fault.Coordinate})");
        geometry.SRID = Srid;
        return geometry;
    }

    private static AppError Range(string field, string vi, string en) =>
        AppError.BadInput(field, $"'{field}' phải là {vi}.", $"'{field}' must be {en}.");
}
