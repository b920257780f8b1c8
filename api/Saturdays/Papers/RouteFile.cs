using System.Globalization;
using System.Xml.Linq;

namespace GisPlatform.Api.Saturdays.Papers;

/// <summary>The way of a crew through its day, as GPX 1.1 (topografix.com/GPX/1/1).</summary>
public static class RouteFile
{
    private static readonly XNamespace Gpx = "http://www.topografix.com/GPX/1/1";

    /// <summary>A waypoint a site, and a route through them in their order.</summary>
    /// <param name="title">Of the whole.</param>
    /// <param name="sites">Numbered, in their order.</param>
    public static string Write(string title, IReadOnlyList<SheetSite> sites) => new XDocument(
        new XDeclaration("1.0", "UTF-8", null),
        new XElement(Gpx + "gpx", new XAttribute("version", "1.1"), new XAttribute("creator", "GIS platform"),
            new XElement(Gpx + "metadata", new XElement(Gpx + "name", title)),
            sites.Select(site => At("wpt", site)),
            new XElement(Gpx + "rte", new XElement(Gpx + "name", title), sites.Select(site => At("rtept", site))))) is var document
        ? $"{document.Declaration}\n{document}\n" : "";

    private static XElement At(string element, SheetSite site) => new(Gpx + element,
        new XAttribute("lat", site.Issue.Anchor.Y.ToString("0.######", CultureInfo.InvariantCulture)),
        new XAttribute("lon", site.Issue.Anchor.X.ToString("0.######", CultureInfo.InvariantCulture)),
        new XElement(Gpx + "name", $"{site.Number}. {site.Issue.Title}"),
        new XElement(Gpx + "desc", string.Join(" · ", new[] { site.Issue.Reference, site.Issue.Address }.OfType<string>())));
}
