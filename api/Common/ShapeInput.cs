using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GisPlatform.Api.Common;

/// <summary>Checks shapes that people draw, EPSG:4326.</summary>
public static class ShapeInput
{
    private const int MostVertices = 200;
    private const double MostDegrees = 0.03;

    /// <summary>The shape.</summary>
    /// <exception cref="AppError">It is off the globe, too large, or no valid shape.</exception>
    public static Geometry Checked(Geometry geometry, string field)
    {
        foreach (var coordinate in geometry.Coordinates)
            GeoInput.Point(coordinate.X, coordinate.Y, field);
        if (geometry.NumPoints > MostVertices)
            throw AppError.BadInput(field, $"Hình có {geometry.NumPoints} đỉnh, tối đa {MostVertices}.", $"It has {geometry.NumPoints} vertices; {MostVertices} at most.");
        if (geometry.EnvelopeInternal is { } box && Math.Max(box.Width, box.Height) > MostDegrees)
            throw AppError.BadInput(field, "Hình quá lớn; hãy vẽ trong khoảng ba kilômét.", "It is too large; draw within about three kilometres.");
        if (!new IsValidOp(geometry).IsValid)
            throw AppError.BadInput(field, "Các cạnh của hình cắt nhau hoặc chập vào nhau; hãy vẽ lại.", "Its edges cross or fall together; draw it again.");
        return geometry;
    }
}
