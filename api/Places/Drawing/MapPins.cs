using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Places.Drawing;

/// <summary>Draws numbered positions.</summary>
public static class MapPins
{
    /// <summary>A pin each.</summary>
    /// <param name="paper">To draw on.</param>
    /// <param name="pins">Number and position, EPSG:4326.</param>
    public static void DrawPins(this MapPaper paper, IReadOnlyList<(int Number, Coordinate At)> pins)
    {
        var ink = paper.Size.Ink;
        foreach (var ((number, _), (x, y)) in pins.Zip(Spread(paper, pins)))
        {
            paper.Add($"<circle class=\"pin\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{paper.Inked(3)}\" fill=\"#b3124b\" stroke=\"#fff\" stroke-width=\"{paper.Inked(0.6)}\"/>");
            paper.Add($"<text x=\"{x:0.##}\" y=\"{y + (1.25 * ink):0.##}\" font-size=\"{paper.Inked(3.5)}\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#fff\">{number}</text>");
        }
    }

    // Those at one place would hide each other's number: they stand side by side.
    private static List<(double X, double Y)> Spread(MapPaper paper, IReadOnlyList<(int Number, Coordinate At)> pins)
    {
        var (ink, placed) = (paper.Size.Ink, new List<(double X, double Y)>());
        foreach (var (_, at) in pins)
        {
            var (x, y) = paper.Project(at);
            while (placed.Exists(other => Math.Abs(other.X - x) < 5.5 * ink && Math.Abs(other.Y - y) < 5.5 * ink))
                x += 5.6 * ink;
            placed.Add((x, y));
        }

        return placed;
    }
}
