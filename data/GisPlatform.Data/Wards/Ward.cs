using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;

namespace GisPlatform.Data.Wards;

/// <summary>
/// A ward (phường) for the time it was valid. The key is the code <b>and</b> the first valid day: the reform of 2025 gave
/// codes 11383, 11395 and 11401 to other areas.
/// </summary>
public sealed class Ward
{
    /// <summary>Code of the General Statistics Office, five digits.</summary>
    public required string Code { get; init; }

    /// <summary>First valid day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last valid day, inclusive; null while valid.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Name without "Phường".</summary>
    public required string Name { get; init; }

    /// <summary>Boundary, EPSG:4326.</summary>
    public required MultiPolygon Boundary { get; init; }

    /// <summary>People, or null where no figure is known.</summary>
    public int? Population { get; init; }

    /// <summary>Whether the boundary or the population is an estimate.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Number of the resolution that made it, for instance <c>1669/NQ-UBTVQH15</c>; null where none is known.</summary>
    public string? Resolution { get; init; }

    /// <summary>Area on the ellipsoid, km²; computed by the database.</summary>
    public double AreaKm2 { get; private set; }

    /// <summary>Whether the ward existed on that day.</summary>
    /// <param name="date">A date at the place.</param>
    public bool IsValidOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date <= ValidTo);
}

internal sealed class WardConfiguration : IEntityTypeConfiguration<Ward>
{
    public void Configure(EntityTypeBuilder<Ward> builder)
    {
        builder.ToTable("ward", table => table.HasCheckConstraint("ward_valid_range", "valid_to is null or valid_to >= valid_from"));
        builder.HasKey(ward => new { ward.Code, ward.ValidFrom });
        builder.Property(ward => ward.Boundary).HasColumnType("geometry(MultiPolygon, 4326)");
        builder.Property(ward => ward.AreaKm2).HasComputedColumnSql("ST_Area(boundary::geography) / 1e6", stored: true);
        builder.HasIndex(ward => ward.Boundary).HasMethod("gist");
    }
}
