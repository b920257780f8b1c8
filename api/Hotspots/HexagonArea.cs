using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace GisPlatform.Api.Hotspots;

/// <summary>Lays hexagons over the ground: every one that touches it.</summary>
internal static class HexagonArea
{
    /// <summary>More would be slow to send and to draw, and cells so small hold too few issues.</summary>
    private const int MostCells = 20_000;

    // An issue on the very border of the place lies in a cell of the study area whatever is rounded.
    private const double BorderMetres = 1;

    /// <param name="outline">The ground.</param>
    /// <param name="wards">Wards to name the hexagons by.</param>
    /// <param name="cellMetres">Size of a hexagon.</param>
    /// <param name="rings">How many rings around one are its neighbours.</param>
    /// <exception cref="AppError">There would be too many.</exception>
    public static StudyArea Lay(PlaceOutline outline, IEnumerable<Ward> wards, int cellMetres, int rings)
    {
        var (plane, ground) = outline;
        if (ground.Area / HexGrid.AreaOf(cellMetres) > MostCells)
        {
            var least = Math.Ceiling(Math.Sqrt(ground.Area / MostCells * 2 / Math.Sqrt(3)) / 10) * 10;
            throw AppError.BadInput("cellMetres", $"Ô {cellMetres} m quá nhỏ cho khu vực này; nhỏ nhất là {least:F0} m.", $"Cells of {cellMetres} m are too small for this area; {least:F0} m is the smallest.");
        }

        var grid = new HexGrid(cellMetres);
        var near = PreparedGeometryFactory.Prepare(ground.Buffer(BorderMetres));
        var inside = PreparedGeometryFactory.Prepare(ground);
        var named = wards.Select(ward => (Ward: ward, Ground: PreparedGeometryFactory.Prepare(plane.ToMetres(ward.Boundary)))).ToList();
        var index = new Dictionary<Hex, int>();
        var units = new List<StudyUnit>();
        foreach (var hex in grid.Over(near.Geometry.EnvelopeInternal))
        {
            var cell = grid.Outline(hex, ground.Factory);
            if (!near.Intersects(cell))
                continue;
            index.Add(hex, units.Count);
            var share = inside.Contains(cell) ? 1 : ground.Intersection(cell).Area / cell.Area;
            units.Add(new StudyUnit(string.Create(CultureInfo.InvariantCulture, $"{hex.Q}:{hex.R}"), plane.ToDegrees(cell), share,
                named.Find(ward => ward.Ground.Covers(ground.Factory.CreatePoint(grid.Centre(hex)))).Ward));
        }

        var neighbours = new Neighbourhood([.. index.Keys.Select(hex => Around(hex, rings, index))]);
        return new StudyArea(units, neighbours, ground.Area, index);
    }

    private static List<int> Around(Hex hex, int rings, Dictionary<Hex, int> index)
    {
        var found = new List<int>();
        foreach (var other in HexGrid.Around(hex, rings))
        {
            if (index.TryGetValue(other, out var unit))
                found.Add(unit);
        }

        return found;
    }
}
