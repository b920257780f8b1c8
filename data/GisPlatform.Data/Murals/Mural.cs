using NetTopologySuite.Geometries;

namespace GisPlatform.Data.Murals;

/// <summary>A painting on a wall. What visitors read is in two languages; English may be missing.</summary>
public sealed class Mural
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Title.</summary>
    public required string TitleVi { get; set; }

    /// <summary>Title in English.</summary>
    public string? TitleEn { get; set; }

    /// <summary>Who painted it: groups or people, in one line.</summary>
    public required string Artists { get; set; }

    /// <summary>The day on which it was finished; where only the year is known, its first.</summary>
    public required DateOnly PaintedOn { get; set; }

    /// <summary>What it is made of.</summary>
    public string? MaterialsVi { get; set; }

    /// <summary>The same in English.</summary>
    public string? MaterialsEn { get; set; }

    /// <summary>What it tells, and how it came about.</summary>
    public required string StoryVi { get; set; }

    /// <summary>The same in English.</summary>
    public string? StoryEn { get; set; }

    /// <summary>Where it is, in words.</summary>
    public string? Address { get; set; }

    /// <summary>How to get to see it, for instance that a wheelchair gets there.</summary>
    public string? AccessVi { get; set; }

    /// <summary>The same in English.</summary>
    public string? AccessEn { get; set; }

    /// <summary>What is left of it.</summary>
    public MuralStatus Status { get; set; }

    /// <summary>The wall: point, line or polygon, EPSG:4326, lon before lat.</summary>
    public required Geometry Geometry { get; set; }

    /// <summary>A point on the geometry (ST_PointOnSurface), computed by the database; the mural is "in" whatever covers it.</summary>
    public Point Anchor { get; private set; } = Point.Empty;

    /// <summary>The part of the place that covers the anchor; set by the database, never by input.</summary>
    public int WardPartId { get; private set; }

    /// <summary>The issue that the mural came of, where it did.</summary>
    public Guid? IssueId { get; init; }

    /// <summary>Whether it was made up to show the product.</summary>
    public bool IsDemo { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When anything of it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Hash of the key with which it was added, so that a repeated request is recognised.</summary>
    public string? ClientKey { get; init; }

    /// <summary>Grows by one with each change by staff.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Its photos; <see cref="MuralPhoto.Position"/> orders them.</summary>
    public List<MuralPhoto> Photos { get; } = [];
}
