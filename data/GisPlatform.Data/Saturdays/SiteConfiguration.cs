using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>Columns and constraints of sites. That a crew is at one site at a time is in the migration's SQL (<c>site_crew_once.sql</c>).</summary>
internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("site", table =>
        {
            table.HasCheckConstraint("site_time_with_crew", "(crew_id is null) = (planned_start is null) and (planned_start is null) = (planned_end is null)");
            table.HasCheckConstraint("site_time_runs_forward", "planned_end > planned_start");
            table.HasCheckConstraint("site_figures_range", """
                planned_people between 1 and 1000 and planned_hours > 0 and planned_hours <= 12 and planned_quantity >= 0
                and done_quantity >= 0 and people between 0 and 100000 and hours between 0 and 24 and waste_m3 >= 0 and truckloads >= 0
                """);
        });
        builder.HasKey(site => new { site.SaturdayDate, site.IssueId });
        builder.Property(site => site.IsOpen).ValueGeneratedOnAddOrUpdate();
        builder.Property(site => site.PlannedTools).HasJsonColumn().HasDefaultValueSql("'{}'");
        builder.Property(site => site.Status).HasDefaultValue(SiteStatus.Planned);
        builder.Property(site => site.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder.HasOne<Saturday>().WithMany(saturday => saturday.Sites).HasForeignKey(site => site.SaturdayDate);
        builder.HasOne(site => site.Issue).WithMany().HasForeignKey(site => site.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(site => site.Crew).WithMany().HasForeignKey(site => site.CrewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(site => site.IssueId);
        // An issue is on one open Saturday at most.
        builder.HasIndex(site => site.IssueId, SiteConstraints.IssueOnce).HasDatabaseName(SiteConstraints.IssueOnce).IsUnique().HasFilter("is_open");
        builder.HasIndex(site => site.CrewId);
    }
}

/// <summary>Names of the constraints that forbid double booking, as errors of the database tell them.</summary>
public static class SiteConstraints
{
    /// <summary>An issue is on one open Saturday at most.</summary>
    public const string IssueOnce = "site_issue_on_one_open_saturday";

    /// <summary>A crew is at one site at a time.</summary>
    public const string CrewOnce = "site_crew_at_one_place";
}
