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
    /// <summary>The date; a Saturday, checked by the database.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it stands.</summary>
    public required SaturdayStatus Status { get; set; }

    /// <summary>Whether the record names the month only, and the date is the first Saturday that fits.</summary>
    public bool IsDateApproximate { get; init; }

    /// <summary>Participations, where the record counts them.</summary>
    public int? Participants { get; set; }

    /// <summary>What the record says of the day, in Vietnamese.</summary>
    public string? Note { get; set; }

    /// <summary>The sites of the day.</summary>
    public List<Site> Sites { get; } = [];
}

internal sealed class SaturdayConfiguration : IEntityTypeConfiguration<Saturday>
{
    public void Configure(EntityTypeBuilder<Saturday> builder)
    {
        builder.ToTable("saturday", table => table.HasCheckConstraint("saturday_is_a_saturday", "extract(isodow from date) = 6"));
        builder.HasKey(saturday => saturday.Date);
    }
}
