using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Followers;

/// <summary>An address that wants mail about an issue. For nobody's eyes: no query gives it out.</summary>
public sealed class IssueFollower
{
    /// <summary>UUID, version 7.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>Mail address in small letters.</summary>
    public required string Email { get; init; }

    /// <summary>Language to write in: <c>vi</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>When somebody last asked for it; a mail went to the address then.</summary>
    public required DateTimeOffset AskedAt { get; set; }

    /// <summary>When the address's owner said yes; null: not yet, and so gets no news.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}

/// <summary>The secret of a link in a mail to a follower: whoever has it reads that mailbox, and may say yes or stop.</summary>
public sealed class FollowerToken
{
    /// <summary>SHA-256 of it, hexadecimal: nobody who reads the database can use it.</summary>
    public required string Hash { get; init; }

    /// <summary>The follower.</summary>
    public required Guid FollowerId { get; init; }
}

internal sealed class IssueFollowerConfiguration : IEntityTypeConfiguration<IssueFollower>
{
    public void Configure(EntityTypeBuilder<IssueFollower> builder)
    {
        builder.ToTable("issue_follower");
        builder.Property(follower => follower.Id).ValueGeneratedNever();
        builder.HasOne<Issue>().WithMany().HasForeignKey(follower => follower.IssueId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(follower => new { follower.IssueId, follower.Email }).IsUnique();
        builder.HasIndex(follower => new { follower.Email, follower.AskedAt });
    }
}

internal sealed class FollowerTokenConfiguration : IEntityTypeConfiguration<FollowerToken>
{
    public void Configure(EntityTypeBuilder<FollowerToken> builder)
    {
        builder.ToTable("follower_token");
        builder.HasKey(token => token.Hash);
        builder.HasOne<IssueFollower>().WithMany().HasForeignKey(token => token.FollowerId).OnDelete(DeleteBehavior.Cascade);
    }
}
