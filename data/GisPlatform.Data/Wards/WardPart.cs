using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;

namespace GisPlatform.Data.Wards;

/// <summary>
/// A piece of the place that no ward boundary of any date cuts. Each ward of each date is a union of parts, so an issue that
/// knows its part knows its ward on every date (docs/decisions/0004).
/// </summary>
public sealed class WardPart
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; init; }

    /// <summary>Area, EPSG:4326.</summary>
    public required MultiPolygon Boundary { get; init; }

    /// <summary>The wards, one a ward map, that this part belongs to.</summary>
    public List<WardPartOf> Wards { get; } = [];
}

/// <summary>One row of "this part belongs to that ward".</summary>
public sealed class WardPartOf
{
    /// <summary>The part.</summary>
    public int WardPartId { get; init; }

    /// <summary>Code of the ward.</summary>
    public required string WardCode { get; init; }

    /// <summary>First valid day of the ward.</summary>
    public DateOnly WardValidFrom { get; init; }

    /// <summary>The ward.</summary>
    public Ward? Ward { get; init; }
}

internal sealed class WardPartConfiguration : IEntityTypeConfiguration<WardPart>, IEntityTypeConfiguration<WardPartOf>
{
    public void Configure(EntityTypeBuilder<WardPart> builder)
    {
        builder.ToTable("ward_part");
        builder.Property(part => part.Id).UseIdentityAlwaysColumn();
        builder.Property(part => part.Boundary).HasColumnType("geometry(MultiPolygon, 4326)");
        builder.HasIndex(part => part.Boundary).HasMethod("gist");
        builder.HasMany(part => part.Wards).WithOne().HasForeignKey(link => link.WardPartId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WardPartOf> builder)
    {
        builder.ToTable("ward_part_of");
        builder.HasKey(link => new { link.WardPartId, link.WardCode, link.WardValidFrom });
        builder.HasOne(link => link.Ward).WithMany().HasForeignKey(link => new { link.WardCode, link.WardValidFrom })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
