using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Places.Drawing;

/// <summary>Size of a drawn map.</summary>
/// <param name="Width">Width: millimetres of paper, or points of a screen.</param>
/// <param name="Height">Height, likewise.</param>
/// <param name="Ink">How much thicker and larger than on a sheet of paper lines and letters are.</param>
/// <param name="LeastMetres">Metres of ground that the width has at least.</param>
public sealed record PaperSize(double Width, double Height, double Ink, double LeastMetres);

/// <summary>
/// A part of the place that is drawn as SVG on the server. Only attributes, no styles in it, so that a page's Content-Security-Policy needs no
/// exception; the classes of its parts let a style sheet choose other colours.
/// </summary>
public sealed class MapPaper
{
    private const double MetresPerDegree = 111_195;
    private readonly StringBuilder _svg = new();
    private readonly double _west;
    private readonly double _north;
    private readonly double _cosine;

    /// <param name="around">What is to be seen, EPSG:4326.</param>
    /// <param name="size">How large.</param>
    /// <param name="room">Width over the width of <paramref name="around"/>; its height has a little more.</param>
    public MapPaper(Envelope around, PaperSize size, double room = 1.25)
    {
        Size = size;
        _cosine = Math.Cos(double.DegreesToRadians(around.Centre.Y));
        var wide = Math.Max(around.Width * MetresPerDegree * _cosine * room, size.LeastMetres);
        var high = Math.Max(around.Height * MetresPerDegree * (room + 0.05), size.LeastMetres * size.Height / size.Width);
        Scale = Math.Min(size.Width / wide, size.Height / high);
        _west = around.Centre.X - (size.Width / Scale / 2 / MetresPerDegree / _cosine);
        _north = around.Centre.Y + (size.Height / Scale / 2 / MetresPerDegree);
        Frame = new GeometryFactory().ToGeometry(new Envelope(
            _west, _west + (size.Width / Scale / MetresPerDegree / _cosine), _north - (size.Height / Scale / MetresPerDegree), _north));
    }

    /// <summary>How large it is.</summary>
    public PaperSize Size { get; }

    /// <summary>Units of the drawing a metre of ground.</summary>
    public double Scale { get; }

    /// <summary>What can be seen, EPSG:4326.</summary>
    public Geometry Frame { get; }

    /// <summary>Where something stands already that no name may cover.</summary>
    public List<Envelope> Taken { get; } = [];

    /// <summary>Where a position lies.</summary>
    public (double X, double Y) Project(Coordinate at) =>
        ((at.X - _west) * MetresPerDegree * _cosine * Scale, (_north - at.Y) * MetresPerDegree * Scale);

    /// <summary>A box around a position.</summary>
    public Envelope Box(Coordinate at, double wide, double high)
    {
        var (x, y) = Project(at);
        return new Envelope(x - (wide / 2), x + (wide / 2), y - (high / 2), y + (high / 2));
    }

    /// <summary>Draws a line or an area.</summary>
    /// <param name="geometry">EPSG:4326.</param>
    /// <param name="attributes">Of the path element.</param>
    public void Path(Geometry geometry, string attributes)
    {
        // What would be far outside of the paper is not written.
        if (geometry.EnvelopeInternal.Intersects(Frame.EnvelopeInternal))
            Add($"<path d=\"{Lines(geometry)}\" {attributes}/>");
    }

    /// <summary>The commands of a path along a geometry.</summary>
    public string Lines(Geometry geometry)
    {
        var d = new StringBuilder();
        for (var n = 0; n < geometry.NumGeometries; n++)
        {
            foreach (var ring in geometry.GetGeometryN(n) is Polygon polygon ? polygon.InteriorRings.Prepend(polygon.ExteriorRing) : [(LineString)geometry.GetGeometryN(n)])
                d.Append('M').AppendJoin('L', ring.Coordinates.Select(Pair)).Append(ring is LinearRing ? "Z" : "");
        }

        return d.ToString();
    }

    /// <summary>Two numbers of a path.</summary>
    public string Pair(Coordinate at) => Project(at) is var (x, y) ? string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}") : "";

    /// <summary>A length in the drawing's units, in strokes and letters of this size.</summary>
    /// <param name="millimetres">As it is on a sheet of paper.</param>
    public string Inked(double millimetres) => (millimetres * Size.Ink).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Adds markup; numbers in it are written as SVG wants them.</summary>
    public void Add(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override string ToString() => _svg.ToString();
}
