using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Photos;

/// <summary>Why somebody thinks that content should not be seen.</summary>
public enum FlagReason
{
    /// <summary>It insults, threatens or disgusts.</summary>
    Offensive,

    /// <summary>It shows or names private people.</summary>
    Privacy,

    /// <summary>It advertises.</summary>
    Spam,

    /// <summary>It is not true, or of another place.</summary>
    Wrong,

    /// <summary>Something else, told in words.</summary>
    Other,
}

/// <summary>Somebody's word that an issue's text or a photo should not be seen: one a device.</summary>
public sealed class ContentFlag
{
    /// <summary>UUID, version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The issue whose content it is.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The photo; null: the text.</summary>
    public Guid? PhotoId { get; init; }

    /// <summary>SHA-256 of the key that the device keeps, hexadecimal.</summary>
    public required string Device { get; init; }

    /// <summary>Why.</summary>
    public required FlagReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Words { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When an official looked at it; null: it waits.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}

internal sealed class ContentFlagConfiguration : IEntityTypeConfiguration<ContentFlag>
{
    public void Configure(EntityTypeBuilder<ContentFlag> builder)
    {
        builder.ToTable("content_flag");
        builder.Property(flag => flag.Id).ValueGeneratedNever();
        builder.HasOne<Issue>().WithMany().HasForeignKey(flag => flag.IssueId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Photo>().WithMany().HasForeignKey(flag => flag.PhotoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(flag => new { flag.IssueId, flag.PhotoId, flag.Device }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(flag => flag.PhotoId).HasFilter("photo_id is not null");
        builder.HasIndex(flag => flag.At).HasFilter("settled_at is null");
    }
}
