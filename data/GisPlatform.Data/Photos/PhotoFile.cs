using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Photos;

/// <summary>A picture in the store, in all its sizes. Where there is a row, there are the files.</summary>
public sealed class PhotoFile
{
    /// <summary>
    /// Address in the store and in URLs, hexadecimal: SHA-256 of the upload's id, which is SHA-256 of what was uploaded. Who sees the address
    /// cannot tell the id, so only who has the original can put it with another issue.
    /// </summary>
    public required string Hash { get; init; }

    /// <summary>Width of the largest size, pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the largest size, pixels.</summary>
    public required int Height { get; init; }

    /// <summary>When it was uploaded, for the last time.</summary>
    public required DateTimeOffset UploadedAt { get; set; }
}

internal sealed class PhotoFileConfiguration : IEntityTypeConfiguration<PhotoFile>
{
    public void Configure(EntityTypeBuilder<PhotoFile> builder)
    {
        builder.ToTable("photo_file", table => table.HasCheckConstraint("photo_file_hash_form", "hash ~ '^[0-9a-f]{64}$'"));
        builder.HasKey(file => file.Hash);
        builder.Property(file => file.Hash).UseCollation("C");
        builder.HasIndex(file => file.UploadedAt);
    }
}
