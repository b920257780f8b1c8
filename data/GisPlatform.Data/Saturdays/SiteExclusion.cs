using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>An issue that shall not be on a Saturday, whatever is suggested (locked out).</summary>
public sealed class SiteExclusion
{
    /// <summary>The Saturday.</summary>
    public required DateOnly SaturdayDate { get; init; }

    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The issue.</summary>
    public Issue? Issue { get; init; }
}

internal sealed class SiteExclusionConfiguration : IEntityTypeConfiguration<SiteExclusion>
{
    public void Configure(EntityTypeBuilder<SiteExclusion> builder)
    {
        builder.ToTable("site_exclusion");
        builder.HasKey(exclusion => new { exclusion.SaturdayDate, exclusion.IssueId });
        builder.HasOne<Saturday>().WithMany().HasForeignKey(exclusion => exclusion.SaturdayDate);
        builder.HasOne(exclusion => exclusion.Issue).WithMany().HasForeignKey(exclusion => exclusion.IssueId).OnDelete(DeleteBehavior.Cascade);
    }
}
