using GisPlatform.Data.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Murals;

/// <summary>An issue that tells of a mural: that it has faded.</summary>
public sealed class MuralReport
{
    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>The issue.</summary>
    public Issue? Issue { get; init; }

    /// <summary>The mural.</summary>
    public required Guid MuralId { get; init; }
}

internal sealed class MuralReportConfiguration : IEntityTypeConfiguration<MuralReport>
{
    public void Configure(EntityTypeBuilder<MuralReport> builder)
    {
        builder.ToTable("mural_report");
        builder.HasKey(report => report.IssueId);
        builder.HasOne(report => report.Issue).WithMany().HasForeignKey(report => report.IssueId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Mural>().WithMany().HasForeignKey(report => report.MuralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(report => report.MuralId);
    }
}
