using System.Text.Encodings.Web;
using GisPlatform.Api.Common;
using GisPlatform.Api.Murals.Walking;
using GisPlatform.Api.Places;
using GisPlatform.Api.Places.Drawing;
using GisPlatform.Data;
using GisPlatform.Data.BaseMap;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Pages;

/// <summary>Draws where murals are as SVG: one with its surroundings, or a walk past several.</summary>
internal static class MuralSketch
{
    private static readonly PaperSize Small = new(360, 260, 3.4, 1_000);
    private static readonly PaperSize Large = new(380, 360, 3.2, 700);

    /// <summary>One mural.</summary>
    public static async Task<string> DrawAsync(
        Mural mural, IDbContextFactory<GisDbContext> database, PlaceData place, DateOnly today, PaperWords words, CancellationToken cancellationToken)
    {
        var baseMap = await database.BaseMapAsync(cancellationToken);
        var paper = Begin(mural.Anchor.EnvelopeInternal, Small, baseMap, place, today, words.Of("Bản đồ chỗ bức tranh", "Map of where the mural is"));
        var (x, y) = paper.Project(mural.Anchor.Coordinate);
        paper.Taken.Add(paper.Box(mural.Anchor.Coordinate, 28, 28));
        paper.DrawNames(baseMap, words);
        paper.Add($"<circle class=\"pin\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"9\" fill=\"#b3124b\" stroke=\"#fff\" stroke-width=\"3\"/>");
        return End(paper, words);
    }

    /// <summary>A walk.</summary>
    public static async Task<string> DrawAsync(
        MuralWalk walk, IDbContextFactory<GisDbContext> database, PlaceData place, DateOnly today, PaperWords words, CancellationToken cancellationToken)
    {
        var baseMap = await database.BaseMapAsync(cancellationToken);
        var around = walk.Question.From.EnvelopeInternal.Copy();
        around.ExpandToInclude(walk.Line!.EnvelopeInternal);
        foreach (var stop in walk.Stops)
            around.ExpandToInclude(stop.Anchor.Coordinate);
        var paper = Begin(around, Large, baseMap, place, today, words.Of("Bản đồ đường đi bộ qua các bức tranh", "Map of the walk past the murals"));
        paper.Path(walk.Line, $"class=\"way\" fill=\"none\" stroke=\"#0b5a7d\" stroke-opacity=\"0.85\" stroke-linejoin=\"round\" stroke-linecap=\"round\" stroke-width=\"{paper.Inked(1.1)}\"");
        var pins = walk.Stops.Select((mural, index) => (index + 1, mural.Anchor.Coordinate)).ToList();
        paper.Taken.AddRange(pins.Select(pin => paper.Box(pin.Coordinate, 24, 24)));
        paper.DrawNames(baseMap, words);
        var (x, y) = paper.Project(walk.Question.From.Coordinate);
        paper.Add($"<circle class=\"from\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"8\" fill=\"#1a73e8\" stroke=\"#fff\" stroke-width=\"3\"/>");
        paper.DrawPins(pins);
        return End(paper, words);
    }

    private static MapPaper Begin(Envelope around, PaperSize size, IReadOnlyList<BaseMapFeature> baseMap, PlaceData place, DateOnly today, string label)
    {
        var paper = new MapPaper(around, size, room: 1.15);
        paper.Add($"<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size.Width} {size.Height}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        paper.Add($"<rect class=\"ground\" width=\"{size.Width}\" height=\"{size.Height}\" fill=\"#fbfaf7\"/>");
        paper.DrawWater(baseMap);
        foreach (var ward in place.WardsOn(today))
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
