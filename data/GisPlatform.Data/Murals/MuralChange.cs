using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Murals;

/// <summary>One entry of a mural's history, for staff only. Append-only: the database refuses UPDATE and DELETE.</summary>
public sealed class MuralChange
{
    /// <summary>Key, grows with time of writing.</summary>
    public long Id { get; init; }

    /// <summary>The mural.</summary>
    public required Guid MuralId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required MuralChangeKind Kind { get; init; }

    /// <summary>The status before, where that has changed.</summary>
    public MuralStatus? FromStatus { get; init; }

    /// <summary>The status since then.</summary>
    public MuralStatus? ToStatus { get; init; }

    /// <summary>Who.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who.</summary>
    public Account? Account { get; init; }
}

internal sealed class MuralChangeConfiguration : IEntityTypeConfiguration<MuralChange>
{
    public void Configure(EntityTypeBuilder<MuralChange> builder)
    {
        builder.ToTable("mural_change");
        builder.Property(change => change.Id).UseIdentityAlwaysColumn();
        builder.HasOne<Mural>().WithMany().HasForeignKey(change => change.MuralId).OnDelete(DeleteBehavior.Restrict);
        // Accounts are locked, never deleted: the history keeps who acted.
        builder.HasOne(change => change.Account).WithMany().HasForeignKey(change => change.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => new { change.MuralId, change.Id });
    }
}
