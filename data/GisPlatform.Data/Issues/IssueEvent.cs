using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Issues;

/// <summary>In which role somebody acted. Public history names roles, never people.</summary>
public enum ActorRole
{
    /// <summary>A resident, signed in or not.</summary>
    Resident,

    /// <summary>An official of a ward, department or union.</summary>
    Official,

    /// <summary>The platform itself, for instance a load or a timer.</summary>
    System,
}

/// <summary>What an entry of history tells.</summary>
public enum IssueEventKind
{
    /// <summary>The issue was made, or its status has changed.</summary>
    Status,

    /// <summary>Words were added.</summary>
    Note,

    /// <summary>Its severity has changed.</summary>
    Severity,

    /// <summary>It was filed under another category.</summary>
    Category,

    /// <summary>It was moved on the map.</summary>
    Place,

    /// <summary>Photos were added; or, for staff only, somebody decided on one.</summary>
    Photos,
}

/// <summary>One entry of an issue's history. Append-only: the database refuses UPDATE and DELETE.</summary>
public sealed class IssueEvent
{
    /// <summary>Key, grows with time of writing.</summary>
    public long Id { get; init; }

    /// <summary>The issue.</summary>
    public Guid IssueId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>In which role.</summary>
    public required ActorRole Role { get; init; }

    /// <summary>What it tells.</summary>
    public IssueEventKind Kind { get; init; }

    /// <summary>Status before; null for the first entry.</summary>
    public IssueStatus? FromStatus { get; init; }

    /// <summary>Status after.</summary>
    public required IssueStatus ToStatus { get; init; }

    /// <summary>Words to it, for instance the reason of a rejection.</summary>
    public string? Note { get; init; }

    /// <summary>How many photos came with it, whatever became of them.</summary>
    public short PhotoCount { get; set; }

    /// <summary>What stood before, where one value took another's place: a severity, the code of a category, or whether a photo may be seen.</summary>
    public string? FromValue { get; init; }

    /// <summary>What stands since then.</summary>
    public string? ToValue { get; init; }

    /// <summary>Whether the entry is for staff only.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The account that acted, where one did; for staff only.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Key that the sender chose, so that a repeated change is recognised.</summary>
    public string? ClientKey { get; init; }
}

internal sealed class IssueEventConfiguration : IEntityTypeConfiguration<IssueEvent>
{
    public void Configure(EntityTypeBuilder<IssueEvent> builder)
    {
        builder.ToTable("issue_event");
        builder.Property(change => change.Id).UseIdentityAlwaysColumn();
        builder.Property(change => change.PhotoCount).HasDefaultValue((short)0);
        builder.Property(change => change.Kind).HasDefaultValue(IssueEventKind.Status);
        builder.Property(change => change.IsInternal).HasDefaultValue(false);
        builder.HasIndex(change => new { change.IssueId, change.Id });
        // What was mended last.
        builder.HasIndex(change => new { change.At, change.Id }).IsDescending().HasFilter("to_status in ('DONE', 'CONFIRMED') and kind = 'STATUS' and not is_internal");
        builder.HasIndex(change => change.ClientKey).IsUnique().HasFilter("client_key is not null");
    }
}
