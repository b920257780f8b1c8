using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Photos;

/// <summary>A picture that belongs to an issue, and to the entry of its history with which it came.</summary>
public sealed class Photo
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The issue.</summary>
    public Issue? Issue { get; init; }

    /// <summary>The entry of the issue's history.</summary>
    public long EventId { get; init; }

    /// <summary>The entry of the issue's history.</summary>
    public IssueEvent? Event { get; init; }

    /// <summary>Address of the picture.</summary>
    public required string Hash { get; init; }

    /// <summary>The picture.</summary>
    public PhotoFile? File { get; init; }

    /// <summary>What it shows.</summary>
    public required PhotoKind Kind { get; init; }

    /// <summary>Whether it may be seen.</summary>
    public required PhotoStatus Status { get; set; }

    /// <summary>In which role somebody added it.</summary>
    public required ActorRole Role { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}

internal sealed class PhotoConfiguration : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.ToTable("photo");
        builder.Property(photo => photo.Id).ValueGeneratedNever();
        builder.Property(photo => photo.Hash).UseCollation("C");
        builder.HasOne(photo => photo.Issue).WithMany().HasForeignKey(photo => photo.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(photo => photo.Event).WithMany().HasForeignKey(photo => photo.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(photo => photo.File).WithMany().HasForeignKey(photo => photo.Hash).OnDelete(DeleteBehavior.Restrict);
        // The same picture twice with one issue is once.
        builder.HasIndex(photo => new { photo.IssueId, photo.Hash }).IsUnique();
        builder.HasIndex(photo => photo.Hash);
        builder.HasIndex(photo => photo.EventId);
        builder.HasIndex(photo => new { photo.AddedAt, photo.Id }).HasFilter("status = 'PENDING'");
        // The latest of after the work.
        builder.HasIndex(photo => new { photo.AddedAt, photo.Id }, "ix_photo_after").HasDatabaseName("ix_photo_after").IsDescending().HasFilter("kind = 'AFTER' and status = 'PUBLIC'");
    }
}
