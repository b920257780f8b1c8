using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Places;

/// <summary>The district served. A database holds one place; its values come from <c>place.json</c> of its folder.</summary>
public sealed class Place
{
    /// <summary>The folder name below <c>data/places</c>, for instance <c>le-chan</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Vietnamese.</summary>
    public required string NameVi { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>First part of a human reference: <c>LC</c> in <c>LC-2026-000123</c>.</summary>
    public required string ReferencePrefix { get; set; }

    /// <summary>IANA time zone that turns instants into the place's dates, for instance <c>Asia/Ho_Chi_Minh</c>.</summary>
    public required string TimeZone { get; set; }

    /// <summary>The date whose ward map is shown first.</summary>
    public required DateOnly DefaultWardsAsOf { get; set; }

    /// <summary>Credit that maps of the place must show, for instance "© OpenStreetMap contributors".</summary>
    public required string Attribution { get; set; }

    /// <summary>Whether issues made up for demonstration are loaded; the screen says so.</summary>
    public bool HasDemoData { get; set; }

    /// <summary>SHA-256 of the place's files, so that loading the same place again does nothing.</summary>
    public string DataHash { get; set; } = "";
}

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("place");
        builder.HasKey(place => place.Code);
        // A second place would make every count and tile ambiguous: the index on a constant admits one row only.
        builder.Property<bool>("IsOnly").HasComputedColumnSql("true", stored: true);
        builder.HasIndex("IsOnly").IsUnique();
    }
}
