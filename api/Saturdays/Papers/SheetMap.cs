using GisPlatform.Api.Common;
using GisPlatform.Api.Places.Drawing;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Wards;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>Draws the map of a sheet as SVG, in millimetres of paper: the base map of the database, wards, and numbered sites.</summary>
public static class SheetMap
{
    private const double Width = 186;
    private const double LeastMetres = 450;

    /// <summary>Draws.</summary>
    /// <param name="sites">Numbered; at least one.</param>
    /// <param name="baseMap">Features of the base map.</param>
    /// <param name="wards">Wards to outline.</param>
    /// <param name="withRoute">Whether a line leads from each site to the next.</param>
    /// <param name="height">Millimetres.</param>
    /// <param name="words">Language of the scale and of what the map is.</param>
    /// <returns>An svg element.</returns>
    public static string Draw(
        IReadOnlyList<SheetSite> sites, IReadOnlyList<BaseMapFeature> baseMap, IReadOnlyList<Ward> wards, bool withRoute, double height, PaperWords words)
    {
        var around = new Envelope();
        foreach (var site in sites)
            around.ExpandToInclude(site.Issue.Geometry.EnvelopeInternal);
        var paper = new MapPaper(around, new PaperSize(Width, height, 1, LeastMetres));
        paper.Add($"<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{words.Of("Bản đồ các điểm", "Map of the sites")}\">");
        paper.Add($"<clipPath id=\"frame\"><rect width=\"{Width}\" height=\"{height}\"/></clipPath><g clip-path=\"url(#frame)\">");
        paper.Add($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#fbfaf7\"/>");
        paper.DrawWater(baseMap);
        foreach (var ward in wards)
            paper.Path(ward.Boundary, "fill=\"none\" stroke=\"#8a6fa8\" stroke-width=\"0.5\" stroke-dasharray=\"3 1 0.6 1\"");
        paper.DrawStreets(baseMap);
        paper.Taken.AddRange(sites.Select(site => paper.Box(site.Issue.Anchor.Coordinate, 7, 7)));
        paper.DrawNames(baseMap, words);
        paper.DrawNames(wards);
        DrawSites(paper, sites, withRoute);
        paper.DrawScale(words);
        paper.Add($"</g><rect x=\"0.15\" y=\"0.15\" width=\"{Width - 0.3}\" height=\"{height - 0.3}\" fill=\"none\" stroke=\"#55626c\" stroke-width=\"0.3\"/></svg>");
        return paper.ToString();
    }

    private static void DrawSites(MapPaper paper, IReadOnlyList<SheetSite> sites, bool withRoute)
    {
        foreach (var site in sites.Where(site => site.Issue.Geometry is not Point))
            paper.Path(site.Issue.Geometry, $"fill=\"{(site.Issue.Geometry is Polygon ? "#d6336c" : "none")}\" fill-opacity=\"0.18\" stroke=\"#d6336c\" stroke-width=\"1\"");
        if (withRoute && sites.Count > 1)
            paper.Add($"<polyline points=\"{string.Join(' ', sites.Select(site => paper.Pair(site.Issue.Anchor.Coordinate)))}\" fill=\"none\" stroke=\"#1d2730\" stroke-width=\"0.5\" stroke-dasharray=\"1.6 1.2\"/>");
        paper.DrawPins([.. sites.Select(site => (site.Number, site.Issue.Anchor.Coordinate))]);
    }
}
