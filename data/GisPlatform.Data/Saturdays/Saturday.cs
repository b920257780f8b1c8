using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>Where a Saturday stands.</summary>
public enum SaturdayStatus
{
    /// <summary>Being planned.</summary>
    Draft,

    /// <summary>Shown to the public.</summary>
    Published,

    /// <summary>Over, with its outcome.</summary>
    Held,
}

/// <summary>One turn-out of the programme "Ngày thứ 7 cùng dân".</summary>
public sealed class Saturday
{
    /// <summary>When work begins where nothing else is said, local time.</summary>
    public static readonly TimeOnly UsualStart = new(7, 30);

    /// <summary>The date; a Saturday, checked by the database.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required SaturdayStatus Status { get; set; }

    /// <summary>When work begins, local time.</summary>
    public TimeOnly StartsAt { get; set; } = UsualStart;

    /// <summary>Where all meet, in words; null: each crew at its first site.</summary>
    public string? MeetingPoint { get; set; }

    /// <summary>Whether the record names the month only, and the date is the first Saturday that fits.</summary>
    public bool IsDateApproximate { get; init; }

    /// <summary>Participations, a figure: never names.</summary>
    public int? Participants { get; set; }

    /// <summary>Words to the day, in Vietnamese; public.</summary>
    public string? Note { get; set; }

    /// <summary>When planning began; null for the record of past years.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it was last shown to the public.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Grows by one with each change of the day, its sites or its crews.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The sites of the day.</summary>
    public List<Site> Sites { get; } = [];

    /// <summary>The crews of the day.</summary>
    public List<SaturdayCrew> Crews { get; } = [];
}

internal sealed class SaturdayConfiguration : IEntityTypeConfiguration<Saturday>
{
    public void Configure(EntityTypeBuilder<Saturday> builder)
    {
        builder.ToTable("saturday", table => table.HasCheckConstraint("saturday_is_a_saturday", "extract(isodow from date) = 6"));
        builder.HasKey(saturday => saturday.Date);
        builder.Property(saturday => saturday.StartsAt).HasDefaultValue(Saturday.UsualStart);
        builder.Property(saturday => saturday.Version).HasDefaultValue(1).IsConcurrencyToken();
    }
}
