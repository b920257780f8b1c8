using System.Text.Json.Nodes;
using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Murals;

/// <summary>Answer of <c>MuralSources.graphql</c>: what new murals may be made from.</summary>
/// <param name="Suggestions">Those that residents tell of, longest waiting first.</param>
/// <param name="Walls">Done issues about walls; null: the place has no such category.</param>
public sealed record MuralSources(IReadOnlyList<SuggestedMural> Suggestions, DoneWalls? Walls)
{
    /// <summary>Category of the issues about walls.</summary>
    public const string Category = "MURAL_WALL";

    /// <summary>Walls of which no mural was made yet.</summary>
    public IReadOnlyList<DoneWall> FreeWalls { get; } = [.. Walls?.Nodes.Where(wall => wall.Mural is null) ?? []];
}

/// <summary>A mural that a resident tells of.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Title">What it is called, or shows.</param>
/// <param name="Artists">Who painted it, where known.</param>
/// <param name="Story">What the resident tells of it.</param>
/// <param name="Address">Where it is, in words.</param>
/// <param name="Point">GeoJSON point.</param>
/// <param name="SuggestedAt">When it came.</param>
/// <param name="Ward">The ward that it lies in.</param>
/// <param name="Photos">Its photos.</param>
public sealed record SuggestedMural(
    string Id, string Title, string? Artists, string? Story, string? Address, JsonObject Point, DateTimeOffset SuggestedAt, WardKey? Ward, IReadOnlyList<SuggestedMuralPhoto> Photos);

/// <summary>A photo that a resident sent.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Thumb">Address of the smallest size.</param>
/// <param name="Large">Address of the largest size.</param>
public sealed record SuggestedMuralPhoto(string Id, string Thumb, string Large);

/// <summary>Issues about walls.</summary>
/// <param name="Nodes">Latest first.</param>
public sealed record DoneWalls(IReadOnlyList<DoneWall> Nodes);

/// <summary>An issue about a wall, done.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Reference">Reference.</param>
/// <param name="Title">Title.</param>
/// <param name="Address">Address.</param>
/// <param name="Anchor">GeoJSON point.</param>
/// <param name="Geometry">GeoJSON.</param>
/// <param name="Origin">REPORTED, DEMO or SYNTHETIC.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Ward">The ward that it lies in.</param>
/// <param name="Mural">The mural that it has become.</param>
public sealed record DoneWall(
    string Id, string Reference, string Title, string? Address, JsonObject Anchor, JsonObject Geometry, string Origin, DateTimeOffset UpdatedAt, WardKey? Ward, MuralKey? Mural);

/// <summary>Which mural.</summary>
/// <param name="Id">UUID.</param>
public sealed record MuralKey(string Id);
