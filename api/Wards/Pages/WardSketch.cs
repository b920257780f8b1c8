using System.Text.Encodings.Web;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places.Drawing;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Wards.Pages;

/// <summary>Draws a ward for its page as SVG: the base map, its outline, open issues and the sites of the coming Saturday.</summary>
internal static class WardSketch
{
    private const double LeastMetres = 700;
    private const double ScaleOfLandmarks = 0.15;
    private static readonly PaperSize Square = new(360, 360, 4, LeastMetres);
    private static readonly PaperSize Wide = new(360, 400, 2.9, LeastMetres);

    /// <summary>One ward.</summary>
    public static string Draw(WardView view, IReadOnlyList<BaseMapFeature> baseMap, PaperWords words)
    {
        var others = view.Place.WardsOn(view.IsOfToday ? view.Place.Place.DefaultWardsAsOf : view.Ward.ValidFrom).ToList();
        var paper = Begin(view.Ward.Boundary.EnvelopeInternal, Square, baseMap, others, words.Of(
            $"Bản đồ phường {view.Ward.Name} với các vấn đề đang mở{(view.Sites.Count > 0 ? " và các điểm làm thứ bảy tới" : "")}",
            $"Map of {view.Ward.Name} ward with its open issues{(view.Sites.Count > 0 ? " and the sites of the coming Saturday" : "")}"));
        // All but the ward lies under a veil.
        paper.Add($"<path class=\"veil\" d=\"M0 0H{Square.Width}V{Square.Height}H0Z{paper.Lines(view.Ward.Boundary)}\" fill=\"#fbfaf7\" fill-opacity=\"0.62\" fill-rule=\"evenodd\"/>");
        paper.Path(view.Ward.Boundary, $"class=\"outline\" fill=\"none\" stroke=\"#5b3f78\" stroke-linejoin=\"round\" stroke-width=\"{paper.Inked(0.8)}\"");
        paper.Taken.AddRange(view.Sites.Select(site => paper.Box(site.Issue.Anchor.Coordinate, 28, 28)));
        foreach (var (x, y) in view.Dots.Select(paper.Project))
            paper.Add($"<circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.2\" fill=\"#c2410c\" stroke=\"#fff\" stroke-width=\"0.8\"/>");
        paper.DrawNames(others);
        // On a small scale landmarks would be in each other's way.
        paper.DrawNames([.. baseMap.Where(feature => paper.Scale > ScaleOfLandmarks || feature.Kind != "landmark")], words);
        paper.DrawPins([.. view.Sites.Select(site => (site.Number, site.Issue.Anchor.Coordinate))]);
        return End(paper, words);
    }

    /// <summary>All wards of a date.</summary>
    public static string Draw(IReadOnlyList<Ward> wards, IReadOnlyList<Ward> before, IReadOnlyList<BaseMapFeature> baseMap, PaperWords words)
    {
        var around = new Envelope();
        foreach (var ward in wards)
            around.ExpandToInclude(ward.Boundary.EnvelopeInternal);
        var paper = Begin(around, Wide, baseMap, before, words.Of("Bản đồ các phường", "Map of the wards"));
        foreach (var ward in wards)
            paper.Path(ward.Boundary, $"class=\"outline\" fill=\"none\" stroke=\"#5b3f78\" stroke-linejoin=\"round\" stroke-width=\"{paper.Inked(1)}\"");
        paper.DrawNames(before);
        return End(paper, words);
    }

    private static MapPaper Begin(Envelope around, PaperSize size, IReadOnlyList<BaseMapFeature> baseMap, IEnumerable<Ward> wards, string label)
    {
        var paper = new MapPaper(around, size, room: 1.06);
        paper.Add($"<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size.Width} {size.Height}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        paper.Add($"<rect class=\"ground\" width=\"{size.Width}\" height=\"{size.Height}\" fill=\"#fbfaf7\"/>");
        paper.DrawWater(baseMap);
        foreach (var ward in wards)
            paper.Path(ward.Boundary, $"class=\"border\" fill=\"none\" stroke=\"#8a6fa8\" stroke-width=\"{paper.Inked(0.25)}\" stroke-dasharray=\"4 2\"");
        paper.DrawStreets(baseMap);
        return paper;
    }

    private static string End(MapPaper paper, PaperWords words)
    {
        paper.DrawScale(words);
        paper.Add($"</svg>");
        return paper.ToString();
    }
}
