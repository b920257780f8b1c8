using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Followers;

/// <summary>An address that wants mail about a ward. For nobody's eyes: no query gives it out.</summary>
public sealed class WardFollower
{
    /// <summary>UUID, version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the ward.</summary>
    public required string WardCode { get; init; }

    /// <summary>First valid day of the ward, which with the code names it. No foreign key: wards are replaced as a whole when a place is loaded anew.</summary>
    public required DateOnly WardValidFrom { get; init; }

    /// <summary>Mail address in small letters.</summary>
    public required string Email { get; init; }

    /// <summary>Language to write in: <c>vi</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>When somebody last asked for it; a mail went to the address then.</summary>
    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>When the address's owner said yes; null: not yet, and so gets no news.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The Saturdays to come of which it was told.</summary>
    public DateOnly[] ToldSaturdays { get; set; } = [];

    /// <summary>The instant up to which its weekly news have been gathered; null: none yet.</summary>
    public DateTimeOffset? DigestedUntil { get; set; }
}

/// <summary>The secret of a link in a mail to a follower of a ward, as <see cref="FollowerToken"/> is of one of an issue.</summary>
public sealed class WardFollowerToken
{
    /// <summary>SHA-256 of it, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The follower.</summary>
    public required Guid FollowerId { get; init; }
}

internal sealed class WardFollowerConfiguration : IEntityTypeConfiguration<WardFollower>, IEntityTypeConfiguration<WardFollowerToken>
{
    public void Configure(EntityTypeBuilder<WardFollower> builder)
    {
        builder.ToTable("ward_follower");
        builder.Property(follower => follower.Id).ValueGeneratedNever();
        builder.HasIndex(follower => new { follower.WardCode, follower.WardValidFrom, follower.Email }).IsUnique();
        builder.HasIndex(follower => new { follower.Email, follower.AskedAt });
    }

    public void Configure(EntityTypeBuilder<WardFollowerToken> builder)
    {
        builder.ToTable("ward_follower_token");
        builder.HasKey(token => token.Hash);
        builder.HasOne<WardFollower>().WithMany().HasForeignKey(token => token.FollowerId).OnDelete(DeleteBehavior.Cascade);
    }
}
