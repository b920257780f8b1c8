using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Murals;

/// <summary>A picture of a mural. Only staff add them, or let them pass, so everybody sees them.</summary>
public sealed class MuralPhoto
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The mural.</summary>
    public Guid MuralId { get; init; }

    /// <summary>Address of the picture.</summary>
    public required string Hash { get; init; }

    /// <summary>The picture.</summary>
    public PhotoFile? File { get; init; }

    /// <summary>Its place among the photos of the mural; the first one stands for it.</summary>
    public required int Position { get; init; }

    /// <summary>Whose picture it is.</summary>
    public required string Credit { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}

internal sealed class MuralPhotoConfiguration : IEntityTypeConfiguration<MuralPhoto>
{
    public void Configure(EntityTypeBuilder<MuralPhoto> builder)
    {
        builder.ToTable("mural_photo");
        builder.Property(photo => photo.Id).ValueGeneratedNever();
        builder.Property(photo => photo.Hash).UseCollation("C");
        builder.HasOne(photo => photo.File).WithMany().HasForeignKey(photo => photo.Hash).OnDelete(DeleteBehavior.Restrict);
        // The same picture twice with one mural is once.
        builder.HasIndex(photo => new { photo.MuralId, photo.Hash }).IsUnique();
        builder.HasIndex(photo => photo.Hash);
    }
}
