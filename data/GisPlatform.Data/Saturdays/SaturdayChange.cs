using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>What somebody did to a Saturday.</summary>
public enum SaturdayChangeKind
{
    /// <summary>Planning began.</summary>
    Opened,

    /// <summary>A site was put on the plan.</summary>
    SiteAdded,

    /// <summary>A site was taken off.</summary>
    SiteRemoved,

    /// <summary>A site got another crew, order, time or quantity.</summary>
    SiteMoved,

    /// <summary>A site was locked in, locked out or set free.</summary>
    SiteLocked,

    /// <summary>A crew comes, or does not.</summary>
    CrewSet,

    /// <summary>A crew has other people or hours this time.</summary>
    CapacitySet,

    /// <summary>It was shown to the public.</summary>
    Published,

    /// <summary>It was taken back from the public.</summary>
    Unpublished,

    /// <summary>Somebody said what came of a site.</summary>
    OutcomeRecorded,

    /// <summary>It is over.</summary>
    Closed,
}

/// <summary>One entry of a Saturday's history, for staff only. Append-only: the database refuses UPDATE and DELETE.</summary>
public sealed class SaturdayChange
{
    /// <summary>Key, grows with time of writing.</summary>
    public long Id { get; init; }

    /// <summary>The Saturday.</summary>
    public required DateOnly SaturdayDate { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required SaturdayChangeKind Kind { get; init; }

    /// <summary>The issue whose site it is about.</summary>
    public Guid? IssueId { get; init; }

    /// <summary>The crew that it is about.</summary>
    public Guid? CrewId { get; init; }

    /// <summary>Who.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who.</summary>
    public Account? Account { get; init; }

    /// <summary>Hash of the key that the sender chose, so that a repeated change is recognised.</summary>
    public required string ClientKey { get; init; }
}

internal sealed class SaturdayChangeConfiguration : IEntityTypeConfiguration<SaturdayChange>
{
    public void Configure(EntityTypeBuilder<SaturdayChange> builder)
    {
        builder.ToTable("saturday_change");
        builder.Property(change => change.Id).UseIdentityAlwaysColumn();
        builder.HasOne<Saturday>().WithMany().HasForeignKey(change => change.SaturdayDate).OnDelete(DeleteBehavior.Restrict);
        // Accounts are locked, never deleted: the history keeps who acted.
        builder.HasOne(change => change.Account).WithMany().HasForeignKey(change => change.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => new { change.SaturdayDate, change.Id });
        builder.HasIndex(change => change.ClientKey).IsUnique();
    }
}
