using GisPlatform.Api.Common;
using GisPlatform.Api.Murals;
using GisPlatform.Api.Murals.Keeping;
using GisPlatform.Api.Murals.Suggesting;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What staff say of a mural.</summary>
public sealed record MuralInput
{
    /// <summary>Title, 120 characters at most.</summary>
    public required string TitleVi { get; init; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Who painted it: groups or people, 200 characters at most.</summary>
    public required string Artists { get; init; }

    /// <summary>The day on which it was finished; where only the year is known, its first.</summary>
    public required DateOnly PaintedOn { get; init; }

    /// <summary>What it is made of, 200 characters at most.</summary>
    public string? MaterialsVi { get; init; }

    /// <summary>The same in English.</summary>
    public string? MaterialsEn { get; init; }

    /// <summary>What it tells, and how it came about; 4,000 characters at most.</summary>
    public required string StoryVi { get; init; }

    /// <summary>The same in English.</summary>
    public string? StoryEn { get; init; }

    /// <summary>Where it is, in words, 200 characters at most.</summary>
    public string? Address { get; init; }

    /// <summary>How to get to see it, 200 characters at most.</summary>
    public string? AccessVi { get; init; }

    /// <summary>The same in English.</summary>
    public string? AccessEn { get; init; }

    /// <summary>The wall: a Point, LineString or Polygon.</summary>
    public Geometry? Geometry { get; init; }

    internal MuralData ToData() => new(TitleVi, TitleEn, Artists, PaintedOn, MaterialsVi, MaterialsEn, StoryVi, StoryEn, Address, AccessVi, AccessEn, Geometry);
}

/// <summary>A photo of a mural.</summary>
public sealed record MuralPhotoInput
{
    /// <summary>The id that <c>POST /photos</c> answered with.</summary>
    [Id]
    public required string Photo { get; init; }

    /// <summary>Whose picture it is, 100 characters at most.</summary>
    public required string Credit { get; init; }

    internal static IReadOnlyList<NewMuralPhoto> ToPhotos(IReadOnlyList<MuralPhotoInput>? photos) =>
        photos is null ? [] : [.. photos.Select(photo => new NewMuralPhoto(photo.Photo, photo.Credit))];
}

/// <summary>A mural that a resident tells of.</summary>
public sealed record SuggestMuralInput
{
    /// <summary>A random UUID, made for this suggestion: one that is sent again with it is not made twice.</summary>
    [Id]
    public required string Key { get; init; }

    /// <summary>What it is called, or shows; 120 characters at most.</summary>
    public required string Title { get; init; }

    /// <summary>Who painted it, 200 characters at most.</summary>
    public string? Artists { get; init; }

    /// <summary>What there is to tell of it, 4,000 characters at most.</summary>
    public string? Story { get; init; }

    /// <summary>Street and number, 200 characters at most.</summary>
    public string? Address { get; init; }

    /// <summary>Where it is.</summary>
    public required PointInput Point { get; init; }

    /// <summary>Photos, 6 at most: the ids that <c>POST /photos</c> answered with.</summary>
    [Id]
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>Proof of work, where <c>challenge</c> asks for one. A suggestion that has arrived already needs none.</summary>
    public string? Proof { get; init; }

    internal NewMuralSuggestion ToSuggestion() => new(Key, Title, Artists, Story, Address, GeoInput.Point(Point.Lon, Point.Lat, "input.point"), Photos, Proof);
}

/// <summary>"This mural has faded."</summary>
public sealed record ReportFadedMuralInput
{
    /// <summary>The mural.</summary>
    [Id]
    public required string Mural { get; init; }

    /// <summary>A random UUID, made for this report: one that is sent again with it is not made twice, and it alone can withdraw the issue.</summary>
    [Id]
    public required string Key { get; init; }

    /// <summary>Random UUID that the resident's device keeps: where an issue is open, it confirms that once.</summary>
    [Id]
    public required string Voter { get; init; }

    /// <summary>What is wrong, 4,000 characters at most.</summary>
    public string? Description { get; init; }

    /// <summary>Photos, 6 at most: the ids that <c>POST /photos</c> answered with. Where an issue is open they are not needed, and left.</summary>
    [Id]
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>Proof of work, where <c>challenge</c> asks for one. A report that has arrived already needs none.</summary>
    public string? Proof { get; init; }

    internal FadedMural ToReport(string language) => new(Mural, Key, Voter, Description, Photos, language, Proof);
}
