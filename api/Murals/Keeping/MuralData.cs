using GisPlatform.Api.Common;
using GisPlatform.Data.Murals;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Keeping;

/// <summary>What staff say of a mural.</summary>
/// <param name="TitleVi">Title.</param>
/// <param name="TitleEn">Title in English.</param>
/// <param name="Artists">Who painted it.</param>
/// <param name="PaintedOn">When it was finished.</param>
/// <param name="MaterialsVi">What it is made of.</param>
/// <param name="MaterialsEn">The same in English.</param>
/// <param name="StoryVi">What it tells.</param>
/// <param name="StoryEn">The same in English.</param>
/// <param name="Address">Where it is, in words.</param>
/// <param name="AccessVi">How to get to see it.</param>
/// <param name="AccessEn">The same in English.</param>
/// <param name="Geometry">The wall; null: as it is, or as the issue has it that the mural came of.</param>
public sealed record MuralData(
    string TitleVi, string? TitleEn, string Artists, DateOnly PaintedOn, string? MaterialsVi, string? MaterialsEn, string StoryVi, string? StoryEn,
    string? Address, string? AccessVi, string? AccessEn, Geometry? Geometry)
{
    private const int Title = 120;
    private const int Line = 200;
    private const int Story = 4_000;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Writes it to a mural.</summary>
    /// <param name="mural">The mural.</param>
    /// <param name="today">Today's date at the place.</param>
    /// <exception cref="AppError">Something is missing or out of range.</exception>
    public void WriteTo(Mural mural, DateOnly today)
    {
        mural.TitleVi = TextInput.Required(TitleVi, "mural.titleVi", Title);
        mural.TitleEn = TextInput.Clean(TitleEn, "mural.titleEn", Title);
        mural.Artists = TextInput.Required(Artists, "mural.artists", Line);
        mural.PaintedOn = PaintedOn >= Earliest && PaintedOn <= today ? PaintedOn : throw AppError.BadInput("mural.paintedOn",
            "Ngày vẽ phải từ năm 1900 đến hôm nay.", "The day of painting must be from 1900 to today.");
        mural.MaterialsVi = TextInput.Clean(MaterialsVi, "mural.materialsVi", Line);
        mural.MaterialsEn = TextInput.Clean(MaterialsEn, "mural.materialsEn", Line);
        mural.StoryVi = TextInput.Clean(StoryVi, "mural.storyVi", Story, keepLines: true)
            ?? throw AppError.BadInput("mural.storyVi", "Hãy kể vài câu về bức tranh.", "Tell a few sentences of the mural.");
        mural.StoryEn = TextInput.Clean(StoryEn, "mural.storyEn", Story, keepLines: true);
        mural.Address = TextInput.Clean(Address, "mural.address", Line);
        mural.AccessVi = TextInput.Clean(AccessVi, "mural.accessVi", Line);
        mural.AccessEn = TextInput.Clean(AccessEn, "mural.accessEn", Line);
        if (Geometry is null)
            return;
        if (Geometry is not (Point or LineString or Polygon) || Geometry.IsEmpty)
            throw AppError.BadInput("mural.geometry", "'mural.geometry' phải là Point, LineString hoặc Polygon.", "'mural.geometry' must be a Point, LineString or Polygon.");
        Geometry.SRID = 4326;
        var shape = ShapeInput.Checked(Geometry, "mural.geometry");
        // The same place again is no change.
        if (!shape.EqualsExact(mural.Geometry))
            mural.Geometry = shape;
    }
}
