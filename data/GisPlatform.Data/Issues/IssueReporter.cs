using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Issues;

/// <summary>Who reported an issue, as far as told. For staff only: no public query reads this table.</summary>
public sealed class IssueReporter
{
    /// <summary>The issue.</summary>
    public required Guid IssueId { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Language to write to the reporter in: <c>vi</c> or <c>en</c>.</summary>
    public required string Language { get; init; }
}

internal sealed class IssueReporterConfiguration : IEntityTypeConfiguration<IssueReporter>
{
    public void Configure(EntityTypeBuilder<IssueReporter> builder)
    {
        builder.ToTable("issue_reporter");
        builder.HasKey(reporter => reporter.IssueId);
        builder.HasOne<Issue>().WithOne().HasForeignKey<IssueReporter>(reporter => reporter.IssueId).OnDelete(DeleteBehavior.Cascade);
    }
}
