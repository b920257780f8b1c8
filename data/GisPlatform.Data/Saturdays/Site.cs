using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>An issue chosen for a Saturday, with what came of it. Figures are null where the record has none.</summary>
public sealed class Site
{
    /// <summary>The Saturday.</summary>
    public DateOnly SaturdayDate { get; init; }

    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The issue.</summary>
    public Issue? Issue { get; init; }

    /// <summary>Done quantity, in the unit of the issue's category.</summary>
    public decimal? DoneQuantity { get; set; }

    /// <summary>People who took part.</summary>
    public int? People { get; set; }

    /// <summary>Waste taken away, m³.</summary>
    public decimal? WasteM3 { get; set; }

    /// <summary>Truckloads taken away.</summary>
    public int? Truckloads { get; set; }
}

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("site");
        builder.HasKey(site => new { site.SaturdayDate, site.IssueId });
        builder.HasOne<Saturday>().WithMany(saturday => saturday.Sites).HasForeignKey(site => site.SaturdayDate);
        builder.HasOne(site => site.Issue).WithMany().HasForeignKey(site => site.IssueId).OnDelete(DeleteBehavior.Restrict);
    }
}
