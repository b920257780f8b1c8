using System.Globalization;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using GisPlatform.Loader.Places;

namespace GisPlatform.Loader.Murals;

/// <summary>A row of <c>murals.csv</c>.</summary>
internal sealed record MuralRow
{
    private const int Title = 120;
    private const int Line = 200;
    private const int Story = 4_000;

    /// <summary>Names the row within the file; part of the client key.</summary>
    public required string Key { get; init; }

    public required string TitleVi { get; init; }

    public string? TitleEn { get; init; }

    public required string Artists { get; init; }

    public required DateOnly PaintedOn { get; init; }

    public string? MaterialsVi { get; init; }

    public string? MaterialsEn { get; init; }

    public required string StoryVi { get; init; }

    public string? StoryEn { get; init; }

    public string? Address { get; init; }

    public string? AccessVi { get; init; }

    public string? AccessEn { get; init; }

    /// <summary>VISIBLE, FADED or LOST.</summary>
    public required string Status { get; init; }

    /// <summary>WKT, EPSG:4326.</summary>
    public required string Geometry { get; init; }

    /// <summary>Motif, palette and wall of the picture, with blanks between, and <c>mirror</c> where it shall be turned round.</summary>
    public string? Art { get; init; }

    /// <summary>Left, top, width and height of a part to show by itself, pixels of the picture.</summary>
    public string? Detail { get; init; }

    public string ClientKey => $"demo/{Text(Key, "key", Line)}";

    public Mural ToMural(DateTimeOffset at)
    {
        var mural = new Mural
        {
            TitleVi = "", Artists = "", PaintedOn = PaintedOn, StoryVi = "", Geometry = NetTopologySuite.Geometries.Point.Empty,
            IsDemo = true, AddedAt = at, UpdatedAt = at, ClientKey = ClientKey,
        };
        WriteTo(mural);
        return mural;
    }

    public void WriteTo(Mural mural)
    {
        mural.TitleVi = Text(TitleVi, "title_vi", Title);
        mural.TitleEn = Optional(TitleEn, "title_en", Title);
        mural.Artists = Text(Artists, "artists", Line);
        mural.PaintedOn = PaintedOn;
        (mural.MaterialsVi, mural.MaterialsEn) = (Optional(MaterialsVi, "materials_vi", Line), Optional(MaterialsEn, "materials_en", Line));
        (mural.StoryVi, mural.StoryEn) = (Text(StoryVi, "story_vi", Story), Optional(StoryEn, "story_en", Story));
        mural.Address = Optional(Address, "address", Line);
        (mural.AccessVi, mural.AccessEn) = (Optional(AccessVi, "access_vi", Line), Optional(AccessEn, "access_en", Line));
        mural.Status = UpperSnakeCase.TryParse<MuralStatus>(Status ?? "", out var status) ? status
            : throw Fault("status", $"'{Status}' is not VISIBLE, FADED or LOST");
        mural.Geometry = ReadGeometry();
    }

    private NetTopologySuite.Geometries.Geometry ReadGeometry()
    {
        try
        {
            return Wkt.Read(Text(Geometry, "geometry", int.MaxValue));
        }
        catch (FormatException exception)
        {
            throw Fault("geometry", exception.Message);
        }
    }

    private static string Text(string? text, string column, int most) => Optional(text, column, most) ?? throw Fault(column, "is empty");

    private static string? Optional(string? text, string column, int most) => text?.Trim() is not { Length: > 0 } words ? null
        : words.Length <= most ? words : throw Fault(column, string.Create(CultureInfo.InvariantCulture, $"has {words.Length} characters; {most} at most"));

    internal static FormatException Fault(string column, string message) => new($"column '{column}': {message}");
}
