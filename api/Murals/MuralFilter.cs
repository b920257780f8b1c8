using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals;

/// <summary>Which murals. Conditions combine with "and", the values of one condition with "or"; null does not restrict.</summary>
public sealed record MuralFilter
{
    private const int LongestText = 200;
    private const int MostYear = 9_998;
    private const double FarthestMetres = 100_000;

    /// <summary>Restricts nothing.</summary>
    public static MuralFilter None { get; } = new();

    /// <summary>Ward codes, as of <see cref="AsOf"/>.</summary>
    public IReadOnlyList<string>? Ward { get; init; }

    /// <summary>The date whose ward map the codes belong to; null: today at the place.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<MuralStatus>? Status { get; init; }

    /// <summary>First year of painting.</summary>
    public int? YearMin { get; init; }

    /// <summary>Last year of painting.</summary>
    public int? YearMax { get; init; }

    /// <summary>Words, each of which must begin a word of the artists; marks and case aside.</summary>
    public string? Artist { get; init; }

    /// <summary>Words, each of which must begin a word of titles, artists, stories or address; marks and case aside.</summary>
    public string? Text { get; init; }

    /// <summary>Box that covers the anchor, EPSG:4326.</summary>
    public Geometry? Box { get; init; }

    /// <summary>Centre of a circle, EPSG:4326; goes with <see cref="Metres"/>.</summary>
    public Point? Near { get; init; }

    /// <summary>Radius of the circle, metres.</summary>
    public double? Metres { get; init; }

    /// <summary>The matching murals.</summary>
    /// <exception cref="AppError">A condition makes no sense.</exception>
    internal IQueryable<Mural> Apply(GisDbContext context, PlaceData place, DateOnly today)
    {
        Check();
        return context.MuralsMatching(
            Status?.ToArray(), Ward is null ? null : WardCodes.PartsOf(Ward, AsOf ?? today, place, "where.ward"), YearMin, YearMax,
            Blank(Artist), Blank(Text), Box, Near, Metres);
    }

    private void Check()
    {
        FigureInput.Checked(YearMin, 1, MostYear, "where.year");
        FigureInput.Checked(YearMax, 1, MostYear, "where.year");
        if (YearMin > YearMax)
            throw AppError.BadInput("where.year", "'min' không được lớn hơn 'max'.", "'min' must not exceed 'max'.");
        foreach (var (words, field) in new[] { (Artist, "where.artist"), (Text, "where.text") })
        {
            if (words?.Length > LongestText)
                throw AppError.BadInput(field, $"Tối đa {LongestText} ký tự.", $"{LongestText} characters at most.");
        }

        if (Metres is { } metres && !(metres is > 0 and <= FarthestMetres))
            throw AppError.BadInput("where.near.metres",
                $"Bán kính phải lớn hơn 0 và tối đa {FarthestMetres:F0} mét.", $"The radius must be over 0 and at most {FarthestMetres:F0} metres.");
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
