using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Issues;

/// <summary>What a resident says of an issue.</summary>
public enum ConfirmationKind
{
    /// <summary>"I see it too."</summary>
    MeToo,

    /// <summary>"It is really fixed."</summary>
    Fixed,

    /// <summary>"It is not fixed."</summary>
    NotFixed,
}

/// <summary>A resident's word on an issue: one a resident and round, the last one counts.</summary>
public sealed class Confirmation
{
    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>SHA-256 of the key that the resident's device keeps, hexadecimal: tells residents apart and names nobody.</summary>
    public required string Voter { get; init; }

    /// <summary>How many times the issue had been done: a resident who denied the first mending may confirm the second.</summary>
    public required int Round { get; init; }

    /// <summary>What was said.</summary>
    public required ConfirmationKind Kind { get; set; }

    /// <summary>When, for the last time.</summary>
    public required DateTimeOffset At { get; set; }
}

internal sealed class ConfirmationConfiguration : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.ToTable("confirmation");
        builder.HasKey(confirmation => new { confirmation.IssueId, confirmation.Voter, confirmation.Round });
        builder.HasOne<Issue>().WithMany().HasForeignKey(confirmation => confirmation.IssueId).OnDelete(DeleteBehavior.Cascade);
    }
}
