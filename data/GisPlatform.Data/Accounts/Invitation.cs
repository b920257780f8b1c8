using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Accounts;

/// <summary>A link that makes one account with rights that somebody else has chosen. The first administrator comes by one, too.</summary>
public sealed class Invitation
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the link's token, hexadecimal: who reads the database cannot use it.</summary>
    public required string TokenHash { get; init; }

    /// <summary>For whom; null: whoever has the link says.</summary>
    public string? Email { get; init; }

    /// <summary>Role of the account.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>See <see cref="Account.WardCode"/>.</summary>
    public string? WardCode { get; init; }

    /// <summary>See <see cref="Account.Department"/>.</summary>
    public string? Department { get; init; }

    /// <summary>See <see cref="Account.Categories"/>.</summary>
    public string[] Categories { get; init; } = [];

    /// <summary>From when on it is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; it works once.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation");
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
    }
}
