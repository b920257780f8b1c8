using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>What a crew can give on one Saturday. A crew without a row comes with what it usually has.</summary>
public sealed class SaturdayCrew
{
    /// <summary>The Saturday.</summary>
    public DateOnly SaturdayDate { get; init; }

    /// <summary>The crew.</summary>
    public required Guid CrewId { get; init; }

    /// <summary>The crew.</summary>
    public Crew? Crew { get; init; }

    /// <summary>People who come this time.</summary>
    public required int People { get; set; }

    /// <summary>Hours that they stay.</summary>
    public required decimal Hours { get; set; }

    /// <summary>Whether it does not come at all.</summary>
    public bool IsAbsent { get; set; }

    /// <summary>Words to it, for instance why it is absent; for staff only.</summary>
    public string? Note { get; set; }

    /// <summary>Grows by one with each change.</summary>
    public int Version { get; set; } = 1;
}

internal sealed class SaturdayCrewConfiguration : IEntityTypeConfiguration<SaturdayCrew>
{
    public void Configure(EntityTypeBuilder<SaturdayCrew> builder)
    {
        builder.ToTable("saturday_crew", table =>
        {
            table.HasCheckConstraint("saturday_crew_people_range", "people between 0 and 1000");
            table.HasCheckConstraint("saturday_crew_hours_range", "hours between 0 and 12");
        });
        builder.HasKey(crew => new { crew.SaturdayDate, crew.CrewId });
        builder.Property(crew => crew.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder.HasOne<Saturday>().WithMany(saturday => saturday.Crews).HasForeignKey(crew => crew.SaturdayDate);
        builder.HasOne(crew => crew.Crew).WithMany().HasForeignKey(crew => crew.CrewId).OnDelete(DeleteBehavior.Restrict);
    }
}
