using System.Text.Encodings.Web;
using GisPlatform.Api.Common;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Places.Drawing;

/// <summary>Draws the base map, names and the scale, as every map on paper has them.</summary>
public static class BaseMapInk
{
    private static readonly int[] ScaleLengths = [50, 100, 200, 500, 1000, 2000];

    /// <summary>Rivers and lakes.</summary>
    public static void DrawWater(this MapPaper paper, IReadOnlyList<BaseMapFeature> baseMap)
    {
        foreach (var river in baseMap.Where(feature => feature.Kind == "river"))
            paper.Path(river.Geometry, FormattableString.Invariant($"class=\"river\" fill=\"none\" stroke=\"#cfe3f1\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"{(river.WidthM ?? 30) * paper.Scale:0.##}\""));
        foreach (var lake in baseMap.Where(feature => feature.Kind == "lake"))
            paper.Path(lake.Geometry, $"class=\"lake\" fill=\"#cfe3f1\" stroke=\"#8db9d8\" stroke-width=\"{paper.Inked(0.3)}\"");
    }

    /// <summary>Streets and the railway.</summary>
    public static void DrawStreets(this MapPaper paper, IReadOnlyList<BaseMapFeature> baseMap)
    {
        var streets = baseMap.Where(feature => feature.Kind == "street").ToList();
        foreach (var street in streets)
            paper.Path(street.Geometry, $"class=\"casing\" fill=\"none\" stroke=\"#a7b0b6\" stroke-linejoin=\"round\" stroke-width=\"{paper.Inked(street.Class == "major" ? 2.3 : 1.6)}\"");
        foreach (var street in streets)
            paper.Path(street.Geometry, $"class=\"street\" fill=\"none\" stroke=\"#fff\" stroke-linejoin=\"round\" stroke-width=\"{paper.Inked(street.Class == "major" ? 1.7 : 1.1)}\"");
        foreach (var railway in baseMap.Where(feature => feature.Kind == "railway"))
        {
            paper.Path(railway.Geometry, $"class=\"rail\" fill=\"none\" stroke=\"#4a555d\" stroke-width=\"{paper.Inked(1)}\"");
            paper.Path(railway.Geometry, $"class=\"street\" fill=\"none\" stroke=\"#fff\" stroke-width=\"{paper.Inked(0.6)}\" stroke-dasharray=\"{paper.Inked(1.6)}\"");
        }
    }

    /// <summary>Each name once, where its feature is longest on the paper, and not on another name or on what was drawn before.</summary>
    public static void DrawNames(this MapPaper paper, IReadOnlyList<BaseMapFeature> baseMap, PaperWords words)
    {
        var ink = paper.Size.Ink;
        foreach (var feature in baseMap.OrderBy(feature => feature.Kind == "landmark").ThenBy(feature => feature.Class != "major"))
        {
            var seen = feature.Geometry.Intersection(paper.Frame);
            if (seen.IsEmpty)
                continue;
            var name = words.Of(feature.NameVi, feature.NameEn);
            var (at, angle, room) = paper.Place(seen);
            var length = name.Length * 1.35 * ink;
            var radians = double.DegreesToRadians(angle);
            var box = paper.Box(at, (Math.Abs(Math.Cos(radians)) * length) + (2 * ink), (Math.Abs(Math.Sin(radians)) * length) + (3 * ink));
            if ((room < length && feature.Geometry is LineString) || paper.Taken.Exists(box.Intersects))
                continue;
            paper.Taken.Add(box);
            var (x, y) = paper.Project(at);
            var isWater = feature.Kind is "river" or "lake";
            if (feature.Kind == "landmark")
                paper.Add($"<circle class=\"name\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{paper.Inked(0.7)}\" fill=\"#3c474f\"/>");
            paper.Add($"<text class=\"name{(isWater ? " wet" : "")}\" x=\"{x:0.##}\" y=\"{y + ((feature.Kind == "landmark" ? 3.2 : 0.8) * ink):0.##}\" font-size=\"{paper.Inked(2.5)}\" text-anchor=\"middle\" fill=\"{(isWater ? "#33658a" : "#3c474f")}\" stroke=\"#fff\" stroke-width=\"{paper.Inked(0.6)}\" paint-order=\"stroke\" transform=\"rotate({angle:0.#} {x:0.##} {y:0.##})\">{HtmlEncoder.Default.Encode(name)}</text>");
        }
    }

    /// <summary>Names of wards, where there is room.</summary>
    public static void DrawNames(this MapPaper paper, IEnumerable<Ward> wards)
    {
        var ink = paper.Size.Ink;
        foreach (var ward in wards)
        {
            var seen = ward.Boundary.Intersection(paper.Frame);
            if (seen.IsEmpty)
                continue;
            var at = seen.InteriorPoint.Coordinate;
            var box = paper.Box(at, ((ward.Name.Length * 2) + 2) * ink, 4 * ink);
            if (paper.Taken.Exists(box.Intersects))
                continue;
            paper.Taken.Add(box);
            var (x, y) = paper.Project(at);
            paper.Add($"<text class=\"ward-name\" x=\"{x:0.##}\" y=\"{y + ink:0.##}\" font-size=\"{paper.Inked(3)}\" font-weight=\"700\" letter-spacing=\"{paper.Inked(0.2)}\" text-anchor=\"middle\" fill=\"#6d4f8f\" stroke=\"#fff\" stroke-width=\"{paper.Inked(0.7)}\" paint-order=\"stroke\">{HtmlEncoder.Default.Encode(ward.Name.ToUpperInvariant())}</text>");
        }
    }

    /// <summary>The scale, and where north is.</summary>
    public static void DrawScale(this MapPaper paper, PaperWords words)
    {
        var (ink, height, width) = (paper.Size.Ink, paper.Size.Height, paper.Size.Width);
        var metres = ScaleLengths.Last(length => length == 50 || length * paper.Scale <= 40 * ink);
        var (length, y) = (metres * paper.Scale, height - (4 * ink));
        paper.Add($"<rect class=\"label\" x=\"{3 * ink:0.##}\" y=\"{y - (5 * ink):0.##}\" width=\"{length + (4 * ink):0.##}\" height=\"{7 * ink:0.##}\" fill=\"#fff\" fill-opacity=\"0.85\"/>");
        paper.Add($"<path class=\"ink\" d=\"M{5 * ink:0.##} {y - (1.4 * ink):0.##}v{1.4 * ink:0.##}h{length:0.##}v{-1.4 * ink:0.##}\" fill=\"none\" stroke=\"#1d2730\" stroke-width=\"{paper.Inked(0.4)}\"/>");
        paper.Add($"<text class=\"mark\" x=\"{(5 * ink) + (length / 2):0.##}\" y=\"{y - (1.4 * ink):0.##}\" font-size=\"{paper.Inked(2.6)}\" text-anchor=\"middle\" fill=\"#1d2730\">{(metres < 1000 ? $"{metres} m" : $"{metres / 1000} km")}</text>");
        paper.Add($"<path class=\"mark\" d=\"M{width - (6 * ink):0.##} {9 * ink:0.##}l{2 * ink:0.##} {-5.5 * ink:0.##}l{2 * ink:0.##} {5.5 * ink:0.##}l{-2 * ink:0.##} {-1.3 * ink:0.##}z\" fill=\"#1d2730\"/><text class=\"mark\" x=\"{width - (4 * ink):0.##}\" y=\"{12.4 * ink:0.##}\" font-size=\"{paper.Inked(3)}\" text-anchor=\"middle\" fill=\"#1d2730\">{words.Of("B", "N")}</text>");
    }

    private static (Coordinate At, double Angle, double Room) Place(this MapPaper paper, Geometry seen)
    {
        var line = seen is LineString single ? single : Enumerable.Range(0, seen.NumGeometries).Select(seen.GetGeometryN).OfType<LineString>().MaxBy(part => part.Length);
        if (line is null)
            return (seen.InteriorPoint.Coordinate, 0, double.MaxValue);
        var (from, to) = Enumerable.Range(0, line.NumPoints - 1).Select(n => (line.GetCoordinateN(n), line.GetCoordinateN(n + 1))).MaxBy(pair => pair.Item1.Distance(pair.Item2));
        var (ax, ay) = paper.Project(from);
        var (bx, by) = paper.Project(to);
        var angle = double.RadiansToDegrees(Math.Atan2(by - ay, bx - ax));
        angle = angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
        return (new Coordinate((from.X + to.X) / 2, (from.Y + to.Y) / 2), angle, Math.Sqrt(((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay))));
    }
}
