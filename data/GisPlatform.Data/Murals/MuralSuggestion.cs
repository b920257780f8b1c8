using GisPlatform.Data.Accounts;
using GisPlatform.Data.Photos;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;

namespace GisPlatform.Data.Murals;

/// <summary>A mural that a resident tells of; for staff only until they accept it.</summary>
public sealed class MuralSuggestion
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is called, or shows.</summary>
    public required string Title { get; init; }

    /// <summary>Who painted it, where known.</summary>
    public string? Artists { get; init; }

    /// <summary>What the resident tells of it.</summary>
    public string? Story { get; init; }

    /// <summary>Where it is, in words.</summary>
    public string? Address { get; init; }

    /// <summary>Where it is, EPSG:4326.</summary>
    public required Point Point { get; init; }

    /// <summary>The part of the place that covers the point; set by the database.</summary>
    public int WardPartId { get; private set; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset SuggestedAt { get; init; }

    /// <summary>What became of it.</summary>
    public SuggestionStatus Status { get; set; }

    /// <summary>Why it was turned down.</summary>
    public string? Reason { get; set; }

    /// <summary>When somebody decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>The mural that came of it.</summary>
    public Guid? MuralId { get; set; }

    /// <summary>Hash of the key that the sender chose, so that a repeated request is recognised.</summary>
    public required string ClientKey { get; init; }

    /// <summary>Its photos.</summary>
    public List<MuralSuggestionPhoto> Photos { get; } = [];
}

/// <summary>A picture that came with a suggestion.</summary>
public sealed class MuralSuggestionPhoto
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The suggestion.</summary>
    public Guid SuggestionId { get; init; }

    /// <summary>Its place among those that were sent.</summary>
    public required int Position { get; init; }

    /// <summary>Address of the picture.</summary>
    public required string Hash { get; init; }

    /// <summary>The picture.</summary>
    public PhotoFile? File { get; init; }
}

internal sealed class MuralSuggestionConfiguration : IEntityTypeConfiguration<MuralSuggestion>, IEntityTypeConfiguration<MuralSuggestionPhoto>
{
    public void Configure(EntityTypeBuilder<MuralSuggestion> builder)
    {
        builder.ToTable("mural_suggestion");
        builder.Property(suggestion => suggestion.Id).ValueGeneratedNever();
        builder.Property(suggestion => suggestion.Point).HasColumnName("geom").HasColumnType("geometry(Point, 4326)");
        builder.Property(suggestion => suggestion.WardPartId).ValueGeneratedOnAddOrUpdate();
        builder.Property(suggestion => suggestion.Status).IsConcurrencyToken();
        builder.HasOne<WardPart>().WithMany().HasForeignKey(suggestion => suggestion.WardPartId).OnDelete(DeleteBehavior.NoAction);
        // Accounts are locked, never deleted.
        builder.HasOne<Account>().WithMany().HasForeignKey(suggestion => suggestion.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mural>().WithMany().HasForeignKey(suggestion => suggestion.MuralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(suggestion => suggestion.Photos).WithOne().HasForeignKey(photo => photo.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(suggestion => suggestion.ClientKey).IsUnique();
        builder.HasIndex(suggestion => suggestion.Id).HasDatabaseName("ix_mural_suggestion_waiting").HasFilter("status = 'WAITING'");
    }

    public void Configure(EntityTypeBuilder<MuralSuggestionPhoto> builder)
    {
        builder.ToTable("mural_suggestion_photo");
        builder.Property(photo => photo.Id).ValueGeneratedNever();
        builder.Property(photo => photo.Hash).UseCollation("C");
        builder.HasOne(photo => photo.File).WithMany().HasForeignKey(photo => photo.Hash).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(photo => new { photo.SuggestionId, photo.Hash }).IsUnique();
        builder.HasIndex(photo => photo.Hash);
    }
}
