using System.Globalization;
using System.Xml.Linq;
using GisPlatform.Api.Common;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>A walk as GPX 1.1 (topografix.com/GPX/1/1): a waypoint a mural, and the way as a track.</summary>
public static class WalkFile
{
    private static readonly XNamespace Gpx = "http://www.topografix.com/GPX/1/1";

    /// <summary>Writes it.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="title">Its name.</param>
    /// <param name="words">Language of the reader.</param>
    public static string Write(MuralWalk walk, string title, PaperWords words) => new XDocument(
        new XDeclaration("1.0", "UTF-8", null),
        new XElement(Gpx + "gpx", new XAttribute("version", "1.1"), new XAttribute("creator", "GIS platform"),
            new XElement(Gpx + "metadata", new XElement(Gpx + "name", title)),
            walk.Stops.Select((mural, index) => At("wpt", mural.Anchor.Coordinate,
                new XElement(Gpx + "name", $"{index + 1}. {MuralWords.Title(mural, words)}"),
                new XElement(Gpx + "desc", string.Join(" · ", new[] { mural.Artists, mural.Address }.OfType<string>())))),
            new XElement(Gpx + "trk", new XElement(Gpx + "name", title),
                walk.Legs.Select(leg => new XElement(Gpx + "trkseg", leg.Line.Coordinates.Select(point => At("trkpt", point))))))) is var document
        ? $"{document.Declaration}\n{document}\n" : "";

    private static XElement At(string element, Coordinate at, params object[] says) => new(Gpx + element,
        new XAttribute("lat", at.Y.ToString("0.######", CultureInfo.InvariantCulture)), new XAttribute("lon", at.X.ToString("0.######", CultureInfo.InvariantCulture)), says);
}
