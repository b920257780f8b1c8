using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;

namespace GisPlatform.Data.BaseMap;

/// <summary>A street, railway, river, lake or landmark that the map draws under the issues.</summary>
public sealed class BaseMapFeature
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; init; }

    /// <summary><c>street</c>, <c>railway</c>, <c>river</c>, <c>lake</c> or <c>landmark</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Finer kind, for instance <c>major</c> or <c>temple</c>.</summary>
    public string? Class { get; init; }

    /// <summary>Name in Vietnamese.</summary>
    public required string NameVi { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>How far off the drawn line may be, metres.</summary>
    public required double PrecisionM { get; init; }

    /// <summary>Whether position or form is a guess from words.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Width to draw a river with, metres; not surveyed.</summary>
    public double? WidthM { get; init; }

    /// <summary>Point, line or polygon, EPSG:4326.</summary>
    public required Geometry Geometry { get; init; }
}

internal sealed class BaseMapFeatureConfiguration : IEntityTypeConfiguration<BaseMapFeature>
{
    public void Configure(EntityTypeBuilder<BaseMapFeature> builder)
    {
        builder.ToTable("base_map_feature");
        builder.Property(feature => feature.Id).UseIdentityAlwaysColumn();
        builder.Property(feature => feature.Geometry).HasColumnName("geom").HasColumnType("geometry(Geometry, 4326)");
        builder.HasIndex(feature => feature.Geometry).HasMethod("gist");
    }
}
