using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Issues;

/// <summary>
/// How many issues share part, category and status. Kept by triggers on <c>issue</c> in the transaction that changes it;
/// months are in a table of their own, so that the counts without them stay a few hundred rows.
/// </summary>
public class IssueCount
{
    /// <summary>Part of the place.</summary>
    public int WardPartId { get; private set; }

    /// <summary>Category.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>Status.</summary>
    public IssueStatus Status { get; private set; }

    /// <summary>Number of issues.</summary>
    public int Count { get; private set; }
}

/// <summary>The same, by month of report.</summary>
public sealed class IssueMonthCount : IssueCount
{
    /// <summary>First day of the month of report, in the place's time zone.</summary>
    public DateOnly Month { get; private set; }
}

internal sealed class IssueCountConfiguration : IEntityTypeConfiguration<IssueCount>, IEntityTypeConfiguration<IssueMonthCount>
{
    public void Configure(EntityTypeBuilder<IssueCount> builder)
    {
        builder.ToTable("issue_count");
        builder.HasKey(row => new { row.WardPartId, row.CategoryCode, row.Status }).HasName("pk_issue_count");
        builder.Property(row => row.CategoryCode).UseCollation("C");
        builder.Property(row => row.Count).HasColumnName("n");
    }

    public void Configure(EntityTypeBuilder<IssueMonthCount> builder)
    {
        builder.ToTable("issue_month_count");
        builder.HasBaseType((Type?)null);
        builder.HasKey(row => new { row.WardPartId, row.CategoryCode, row.Status, row.Month });
        builder.Property(row => row.CategoryCode).UseCollation("C");
        builder.Property(row => row.Count).HasColumnName("n");
    }
}
