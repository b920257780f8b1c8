using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Hotspots;

/// <summary>A hexagon or a ward that issues are counted in.</summary>
/// <param name="Id">Names it: the code of a ward; column and row of a hexagon.</param>
/// <param name="Geometry">EPSG:4326.</param>
/// <param name="ShareInside">Which part of it lies in the study area, 0 to 1.</param>
/// <param name="Ward">The ward; of a hexagon that which covers its middle, null where none does.</param>
public sealed record StudyUnit(string Id, Geometry Geometry, double ShareInside, Ward? Ward);

/// <summary>
/// What the issues are counted in. Units without an issue belong to it: that nothing was reported there is a figure too. What lies outside the place, or
/// outside the area that the question restricts itself to, does not (docs/decisions/0013).
/// </summary>
/// <param name="Units">All of them.</param>
/// <param name="Neighbours">Who is whose neighbour.</param>
/// <param name="AreaM2">Area, m².</param>
/// <param name="IndexOf">The unit of a hexagon, or of a part of the place; a hexagon's key is column and row, a part's its number and 0.</param>
public sealed record StudyArea(
    IReadOnlyList<StudyUnit> Units, Neighbourhood Neighbours, double AreaM2, IReadOnlyDictionary<Hex, int> IndexOf);
