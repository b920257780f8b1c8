using GisPlatform.Data.BaseMap;
using GisPlatform.Loader.Issues;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;

namespace GisPlatform.Loader.Synthetic;

/// <summary>
/// Where synthetic issues lie: scattered along streets, the railway and lake shores, thicker around some spots of each, and more in
/// some parts of the place than in others.
/// </summary>
internal sealed class SyntheticScene
{
    private const double MetresPerDegree = 111_320;
    private const int SpotsPerFeature = 4;
    private readonly (BaseMapFeature Feature, LengthIndexedLine Line, double Length)[] _features;
    private readonly double[] _cumulative;
    private readonly WardPartLocator _locator;

    public SyntheticScene(IEnumerable<BaseMapFeature> features, WardPartLocator locator)
    {
        _locator = locator;
        _features = [.. features.Where(feature => feature.Kind is "street" or "railway" or "lake")
            .Select(feature => (feature, Line: feature.Geometry is Polygon lake ? lake.ExteriorRing : feature.Geometry))
            .Select(entry => (entry.feature, new LengthIndexedLine(entry.Line), entry.Line.Length))];
        if (_features.Length == 0)
            throw new LoadException("The base map has no street, railway or lake to put issues on.");
        var total = 0.0;
        _cumulative = [.. _features.Select(entry => total += entry.Length * WeightOf(entry.Feature.Kind))];
    }

    /// <summary>A spot inside the place.</summary>
    public SyntheticSpot Pick(Random random)
    {
        while (true)
        {
            var index = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
            var (feature, line, length) = _features[Math.Min(index < 0 ? ~index : index, _features.Length - 1)];
            var along = random.NextDouble() < 0.7 ? NearSpot(random, feature, length) : random.NextDouble() * length;
            var position = Jitter(random, line.ExtractPoint(Math.Clamp(along, 0, length)), metres: 14);
            if (_locator.Find(position) is { } part && random.NextDouble() < ShareOf(part))
                return new SyntheticSpot(position, part, feature, line, along);
        }
    }

    /// <summary>The part that covers a geometry's anchor, or null outside the place.</summary>
    public int? PartOf(Geometry geometry) => _locator.Find(geometry.InteriorPoint.Coordinate);

    private static Coordinate Jitter(Random random, Coordinate from, double metres)
    {
        // Box–Muller: two uniform numbers give a normal distance in each direction.
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * metres / MetresPerDegree;
        var angle = 2 * Math.PI * random.NextDouble();
        return new Coordinate(
            Math.Round(from.X + (radius * Math.Cos(angle) / Math.Cos(from.Y * Math.PI / 180)), 6),
            Math.Round(from.Y + (radius * Math.Sin(angle)), 6));
    }

    private static double WeightOf(string kind) => kind switch { "lake" => 2.5, "railway" => 1.5, _ => 1 };

    // Wards differ in how much they report; by order of part, so the skew stays the same from run to run.
    private static double ShareOf(int part) => 0.25 + (0.75 * (part * 7 % 11) / 10);

    private static double NearSpot(Random random, BaseMapFeature feature, double length)
    {
        // The golden ratio spreads the spots of a feature; the name's length keeps them from lying alike on each.
        var centre = ((random.Next(SpotsPerFeature) * 0.618034) + (feature.NameVi.Length * 0.137)) % 1 * length;
        var spread = 60 / MetresPerDegree;
        return centre + ((random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2 * spread);
    }
}

/// <summary>One place for an issue.</summary>
/// <param name="Position">EPSG:4326.</param>
/// <param name="WardPartId">The part that covers it.</param>
/// <param name="Feature">The street, railway or lake nearby.</param>
/// <param name="Line">Its line.</param>
/// <param name="Along">Where on the line, degrees from its start.</param>
internal sealed record SyntheticSpot(
    Coordinate Position, int WardPartId, BaseMapFeature Feature, LengthIndexedLine Line, double Along);
