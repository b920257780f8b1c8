using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>
/// Draws the map of a sheet as SVG, in millimetres of paper: the base map of the database, wards, and numbered sites. Only attributes, no styles in it,
/// so that the page's Content-Security-Policy needs no exception.
/// </summary>
public sealed class SheetMap
{
    private const double Width = 186;
    private const double LeastMetres = 450;
    private const double MetresPerDegree = 111_195;
    private static readonly int[] ScaleLengths = [50, 100, 200, 500, 1000, 2000];
    private readonly StringBuilder _svg = new();
    private readonly double _height;
    private readonly double _west;
    private readonly double _north;
    private readonly double _cosine;
    private readonly double _scale; // mm of paper a metre of ground
    private readonly Geometry _frame;

    private SheetMap(Envelope around, double height)
    {
        _height = height;
        _cosine = Math.Cos(double.DegreesToRadians(around.Centre.Y));
        var wide = Math.Max(around.Width * MetresPerDegree * _cosine * 1.25, LeastMetres);
        var high = Math.Max(around.Height * MetresPerDegree * 1.3, LeastMetres * height / Width);
        _scale = Math.Min(Width / wide, height / high);
        _west = around.Centre.X - (Width / _scale / 2 / MetresPerDegree / _cosine);
        _north = around.Centre.Y + (height / _scale / 2 / MetresPerDegree);
        _frame = new GeometryFactory().ToGeometry(new Envelope(_west, _west + (Width / _scale / MetresPerDegree / _cosine), _north - (height / _scale / MetresPerDegree), _north));
    }

    /// <summary>Draws.</summary>
    /// <param name="sites">Numbered; at least one.</param>
    /// <param name="baseMap">Features of the base map.</param>
    /// <param name="wards">Wards to outline.</param>
    /// <param name="withRoute">Whether a line leads from each site to the next.</param>
    /// <param name="height">Millimetres.</param>
    /// <param name="words">Language of the scale and of what the map is.</param>
    /// <returns>An svg element.</returns>
    public static string Draw(
        IReadOnlyList<SheetSite> sites, IReadOnlyList<BaseMapFeature> baseMap, IEnumerable<Ward> wards, bool withRoute, double height, PaperWords words)
    {
        var around = new Envelope();
        foreach (var site in sites)
            around.ExpandToInclude(site.Issue.Geometry.EnvelopeInternal);
        var map = new SheetMap(around, height);
        map.DrawAll(sites, baseMap, wards, withRoute, words);
        return map._svg.ToString();
    }

    private void DrawAll(IReadOnlyList<SheetSite> sites, IReadOnlyList<BaseMapFeature> baseMap, IEnumerable<Ward> wards, bool withRoute, PaperWords words)
    {
        Add($"<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {_height}\" role=\"img\" aria-label=\"{words.Of("Bản đồ các điểm", "Map of the sites")}\">");
        Add($"<clipPath id=\"frame\"><rect width=\"{Width}\" height=\"{_height}\"/></clipPath><g clip-path=\"url(#frame)\">");
        Add($"<rect width=\"{Width}\" height=\"{_height}\" fill=\"#fbfaf7\"/>");
        DrawWater(baseMap);
        foreach (var ward in wards)
            Path(ward.Boundary, "fill=\"none\" stroke=\"#8a6fa8\" stroke-width=\"0.5\" stroke-dasharray=\"3 1 0.6 1\"");
        DrawStreets(baseMap);
        var taken = sites.Select(site => Box(site.Issue.Anchor.Coordinate, 7, 7)).ToList();
        DrawNames(baseMap, taken, words);
        DrawWards(wards, taken);
        foreach (var site in sites.Where(site => site.Issue.Geometry is not Point))
            Path(site.Issue.Geometry, $"fill=\"{(site.Issue.Geometry is Polygon ? "#d6336c" : "none")}\" fill-opacity=\"0.18\" stroke=\"#d6336c\" stroke-width=\"1\"");
        if (withRoute && sites.Count > 1)
            Add($"<polyline points=\"{string.Join(' ', sites.Select(site => Pair(site.Issue.Anchor.Coordinate)))}\" fill=\"none\" stroke=\"#1d2730\" stroke-width=\"0.5\" stroke-dasharray=\"1.6 1.2\"/>");
        foreach (var (site, (x, y)) in sites.Zip(Spread(sites)))
        {
            Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"3\" fill=\"#b3124b\" stroke=\"#fff\" stroke-width=\"0.6\"/>");
            Add($"<text x=\"{x:0.##}\" y=\"{y + 1.25:0.##}\" font-size=\"3.5\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#fff\">{site.Number}</text>");
        }

        DrawScale(words);
        Add($"</g><rect x=\"0.15\" y=\"0.15\" width=\"{Width - 0.3}\" height=\"{_height - 0.3}\" fill=\"none\" stroke=\"#55626c\" stroke-width=\"0.3\"/></svg>");
    }

    private void DrawWater(IReadOnlyList<BaseMapFeature> baseMap)
    {
        foreach (var river in baseMap.Where(feature => feature.Kind == "river"))
            Path(river.Geometry, Invariant($"fill=\"none\" stroke=\"#cfe3f1\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"{(river.WidthM ?? 30) * _scale:0.##}\""));
        foreach (var lake in baseMap.Where(feature => feature.Kind == "lake"))
            Path(lake.Geometry, "fill=\"#cfe3f1\" stroke=\"#8db9d8\" stroke-width=\"0.3\"");
    }

    private void DrawStreets(IReadOnlyList<BaseMapFeature> baseMap)
    {
        var streets = baseMap.Where(feature => feature.Kind == "street").ToList();
        foreach (var street in streets)
            Path(street.Geometry, $"fill=\"none\" stroke=\"#a7b0b6\" stroke-linejoin=\"round\" stroke-width=\"{(street.Class == "major" ? 2.3 : 1.6)}\"");
        foreach (var street in streets)
            Path(street.Geometry, $"fill=\"none\" stroke=\"#fff\" stroke-linejoin=\"round\" stroke-width=\"{(street.Class == "major" ? 1.7 : 1.1)}\"");
        foreach (var railway in baseMap.Where(feature => feature.Kind == "railway"))
        {
            Path(railway.Geometry, "fill=\"none\" stroke=\"#4a555d\" stroke-width=\"1\"");
            Path(railway.Geometry, "fill=\"none\" stroke=\"#fff\" stroke-width=\"0.6\" stroke-dasharray=\"1.6 1.6\"");
        }
    }

    // Each name once, where its feature is longest on the paper, and not on another name or a site.
    private void DrawNames(IReadOnlyList<BaseMapFeature> baseMap, List<Envelope> taken, PaperWords words)
    {
        foreach (var feature in baseMap.OrderBy(feature => feature.Kind == "landmark").ThenBy(feature => feature.Class != "major"))
        {
            var seen = feature.Geometry.Intersection(_frame);
            if (seen.IsEmpty)
                continue;
            var name = words.Of(feature.NameVi, feature.NameEn);
            var (at, angle, room) = Place(seen);
            var length = name.Length * 1.35;
            var radians = double.DegreesToRadians(angle);
            var box = Box(at, (Math.Abs(Math.Cos(radians)) * length) + 2, (Math.Abs(Math.Sin(radians)) * length) + 3);
            if ((room < length && feature.Geometry is LineString) || taken.Exists(box.Intersects))
                continue;
            taken.Add(box);
            var (x, y) = Project(at);
            var colour = feature.Kind is "river" or "lake" ? "#33658a" : "#3c474f";
            if (feature.Kind == "landmark")
                Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"0.7\" fill=\"#3c474f\"/>");
            Add($"<text x=\"{x:0.##}\" y=\"{y + (feature.Kind == "landmark" ? 3.2 : 0.8):0.##}\" font-size=\"2.5\" text-anchor=\"middle\" fill=\"{colour}\" stroke=\"#fff\" stroke-width=\"0.6\" paint-order=\"stroke\" transform=\"rotate({angle:0.#} {x:0.##} {y:0.##})\">{HtmlEncoder.Default.Encode(name)}</text>");
        }
    }

    private void DrawWards(IEnumerable<Ward> wards, List<Envelope> taken)
    {
        foreach (var ward in wards)
        {
            var seen = ward.Boundary.Intersection(_frame);
            if (seen.IsEmpty)
                continue;
            var at = seen.InteriorPoint.Coordinate;
            var box = Box(at, (ward.Name.Length * 2) + 2, 4);
            if (taken.Exists(box.Intersects))
                continue;
            taken.Add(box);
            var (x, y) = Project(at);
            Add($"<text x=\"{x:0.##}\" y=\"{y + 1:0.##}\" font-size=\"3\" font-weight=\"700\" letter-spacing=\"0.2\" text-anchor=\"middle\" fill=\"#7b5f9b\">{HtmlEncoder.Default.Encode(ward.Name.ToUpperInvariant())}</text>");
        }
    }

    private (Coordinate At, double Angle, double Room) Place(Geometry seen)
    {
        var line = seen is LineString single ? single : Enumerable.Range(0, seen.NumGeometries).Select(seen.GetGeometryN).OfType<LineString>().MaxBy(part => part.Length);
        if (line is null)
            return (seen.InteriorPoint.Coordinate, 0, double.MaxValue);
        var (from, to) = Enumerable.Range(0, line.NumPoints - 1).Select(n => (line.GetCoordinateN(n), line.GetCoordinateN(n + 1))).MaxBy(pair => pair.Item1.Distance(pair.Item2));
        var (ax, ay) = Project(from);
        var (bx, by) = Project(to);
        var angle = double.RadiansToDegrees(Math.Atan2(by - ay, bx - ax));
        angle = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
        return (new Coordinate((from.X + to.X) / 2, (from.Y + to.Y) / 2), angle, Math.Sqrt(((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay))));
    }

    // Sites at one place would hide each other's number: they stand side by side.
    private List<(double X, double Y)> Spread(IReadOnlyList<SheetSite> sites)
    {
        var placed = new List<(double X, double Y)>();
        foreach (var site in sites)
        {
            var (x, y) = Project(site.Issue.Anchor.Coordinate);
            while (placed.Exists(other => Math.Abs(other.X - x) < 5.5 && Math.Abs(other.Y - y) < 5.5))
                x += 5.6;
            placed.Add((x, y));
        }

        return placed;
    }

    private void DrawScale(PaperWords words)
    {
        var metres = ScaleLengths.Last(length => length == 50 || length * _scale <= 40);
        var (length, y) = (metres * _scale, _height - 4);
        Add($"<rect x=\"3\" y=\"{y - 5:0.##}\" width=\"{length + 4:0.##}\" height=\"7\" fill=\"#fff\" fill-opacity=\"0.85\"/>");
        Add($"<path d=\"M5 {y - 1.4:0.##}v1.4h{length:0.##}v-1.4\" fill=\"none\" stroke=\"#1d2730\" stroke-width=\"0.4\"/>");
        Add($"<text x=\"{5 + (length / 2):0.##}\" y=\"{y - 1.4:0.##}\" font-size=\"2.6\" text-anchor=\"middle\" fill=\"#1d2730\">{(metres < 1000 ? $"{metres} m" : $"{metres / 1000} km")}</text>");
        Add($"<path d=\"M{Width - 6} 9l2 -5.5l2 5.5l-2 -1.3z\" fill=\"#1d2730\"/><text x=\"{Width - 4}\" y=\"12.4\" font-size=\"3\" text-anchor=\"middle\" fill=\"#1d2730\">{words.Of("B", "N")}</text>");
    }

    private void Path(Geometry geometry, string attributes)
    {
        // A little more than is seen, so that no edge of the cut shows; also what would be far outside of the paper is not written.
        if (!geometry.EnvelopeInternal.Intersects(_frame.EnvelopeInternal))
            return;
        var d = new StringBuilder();
        for (var n = 0; n < geometry.NumGeometries; n++)
        {
            foreach (var ring in geometry.GetGeometryN(n) is Polygon polygon ? polygon.InteriorRings.Prepend(polygon.ExteriorRing) : [(LineString)geometry.GetGeometryN(n)])
                d.Append('M').AppendJoin('L', ring.Coordinates.Select(Pair)).Append(ring is LinearRing ? "Z" : "");
        }

        Add($"<path d=\"{d}\" {attributes}/>");
    }

    private Envelope Box(Coordinate at, double wide, double high)
    {
        var (x, y) = Project(at);
        return new Envelope(x - (wide / 2), x + (wide / 2), y - (high / 2), y + (high / 2));
    }

    private (double X, double Y) Project(Coordinate at) =>
        ((at.X - _west) * MetresPerDegree * _cosine * _scale, (_north - at.Y) * MetresPerDegree * _scale);

    private string Pair(Coordinate at) => Project(at) is var (x, y) ? Invariant($"{x:0.##} {y:0.##}") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Add(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
