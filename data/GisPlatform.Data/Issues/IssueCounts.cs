using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Issues;

/// <summary>
/// A part of a count: how many issues share part, category and status is the sum over their rows. Kept by triggers on
/// <c>issue</c> in the transaction that changes it (<c>Migrations/Sql/issue_counts.sql</c>).
/// </summary>
public class IssueCount
{
    /// <summary>Part of the place.</summary>
    public int WardPartId { get; private set; }

    /// <summary>Category.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>Status.</summary>
    public IssueStatus Status { get; private set; }

    /// <summary>How many issues this row adds; less than nothing where some went.</summary>
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
        builder.ToTable("issue_count", table => table.ExcludeFromMigrations()).HasNoKey();
        builder.Property(row => row.Count).HasColumnName("n");
    }

    public void Configure(EntityTypeBuilder<IssueMonthCount> builder)
    {
        builder.HasBaseType((Type?)null);
        builder.ToTable("issue_month_count", table => table.ExcludeFromMigrations()).HasNoKey();
        builder.Property(row => row.Count).HasColumnName("n");
    }
}
