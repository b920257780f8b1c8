using GisPlatform.Data.Issues;
using NetTopologySuite.Geometries;

namespace GisPlatform.Data.Tests.Issues;

/// <summary>Issues for tests.</summary>
internal static class TestIssues
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>In the middle of Dư Hàng Kênh.</summary>
    public static readonly Point DuHangKenh = At(106.6822, 20.8391);

    public static Point At(double lon, double lat) => Factory.CreatePoint(new Coordinate(lon, lat));

    public static LineString Line(params (double Lon, double Lat)[] points) =>
        Factory.CreateLineString([.. points.Select(point => new Coordinate(point.Lon, point.Lat))]);

    public static Issue New(Geometry? where = null, string category = "DRAIN", DateTimeOffset? at = null) => new()
    {
        Title = "Cống tắc",
        Description = "Nước không thoát.",
        CategoryCode = category,
        Geometry = where ?? DuHangKenh,
        ReportedAt = at ?? DateTimeOffset.UtcNow,
        UpdatedAt = at ?? DateTimeOffset.UtcNow,
    };
}
