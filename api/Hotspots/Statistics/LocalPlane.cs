using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>
/// Metres on the ground around a centre: degrees times the length of a degree there, on the ellipsoid of WGS 84. Good for a district: at 10 km from
/// the centre an error of 0.06 % (the length of a degree of longitude changes with latitude).
/// </summary>
/// <remarks>
/// A degree of latitude is M π / 180 long, one of longitude N cos φ π / 180, with the radii of curvature N = a / √(1 − e² sin² φ) and
/// M = a (1 − e²) / (1 − e² sin² φ)^1.5. Source: J. P. Snyder, "Map Projections – A Working Manual", USGS Professional Paper 1395 (1987), equations 4-18 to 4-20.
/// </remarks>
public sealed class LocalPlane
{
    private const double SemiMajorAxis = 6_378_137;
    private const double EccentricitySquared = 0.006_694_379_990_14;

    /// <param name="centre">Longitude and latitude, degrees; rounded to a hundredth, so that the plane stays when a border moves a little.</param>
    public LocalPlane(Coordinate centre)
    {
        (Lon, Lat) = (Math.Round(centre.X, 2), Math.Round(centre.Y, 2));
        var (sin, cos) = Math.SinCos(Lat * Math.PI / 180);
        var shrink = 1 - (EccentricitySquared * sin * sin);
        MetresPerLon = SemiMajorAxis / Math.Sqrt(shrink) * cos * Math.PI / 180;
        MetresPerLat = SemiMajorAxis * (1 - EccentricitySquared) / Math.Pow(shrink, 1.5) * Math.PI / 180;
    }

    /// <summary>Longitude of the origin, degrees.</summary>
    public double Lon { get; }

    /// <summary>Latitude of the origin, degrees.</summary>
    public double Lat { get; }

    /// <summary>Length of a degree of longitude.</summary>
    public double MetresPerLon { get; }

    /// <summary>Length of a degree of latitude.</summary>
    public double MetresPerLat { get; }

    /// <summary>Metres east and north of the origin.</summary>
    public Coordinate ToMetres(Coordinate degrees) => new((degrees.X - Lon) * MetresPerLon, (degrees.Y - Lat) * MetresPerLat);

    /// <summary>Degrees, rounded to seven decimals: a centimetre.</summary>
    public Coordinate ToDegrees(Coordinate metres) =>
        new(Math.Round(Lon + (metres.X / MetresPerLon), 7), Math.Round(Lat + (metres.Y / MetresPerLat), 7));

    /// <summary>A geometry in metres.</summary>
    public Geometry ToMetres(Geometry degrees) => Map(degrees, ToMetres, srid: 0);

    /// <summary>A geometry in degrees, EPSG:4326.</summary>
    public Geometry ToDegrees(Geometry metres) => Map(metres, ToDegrees, srid: 4326);

    private static Geometry Map(Geometry geometry, Func<Coordinate, Coordinate> map, int srid)
    {
        var copy = geometry.Copy();
        copy.Apply(new Mapping(map));
        copy.SRID = srid;
        return copy;
    }

    private sealed class Mapping(Func<Coordinate, Coordinate> map) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var to = map(new Coordinate(seq.GetX(i), seq.GetY(i)));
            seq.SetX(i, to.X);
            seq.SetY(i, to.Y);
        }
    }
}
