using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy;

namespace GisPlatform.Data.Issues;

/// <summary>Columns, constraints and indexes of issues. The search column and the expression indexes are in the migration's SQL.</summary>
internal sealed class IssueConfiguration : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.ToTable("issue", table =>
        {
            table.HasCheckConstraint("issue_severity_range", "severity between 1 and 5");
            table.HasCheckConstraint("issue_geom_kind", "geometrytype(geom) in ('POINT', 'LINESTRING', 'POLYGON') and not ST_IsEmpty(geom)");
            table.HasCheckConstraint("issue_geom_valid", "ST_IsValid(geom)");
            table.HasCheckConstraint("issue_duplicate_of_other", "duplicate_of_id <> id");
        });
        builder.Property(issue => issue.Id).ValueGeneratedNever();
        builder.Property(issue => issue.Reference).ValueGeneratedOnAdd().HasSentinel("");
        // Given by the trigger, not by a sequence of the column.
        builder.Property(issue => issue.ReferenceYear).ValueGeneratedOnAdd().Metadata.SetValueGenerationStrategy(None);
        builder.Property(issue => issue.ReferenceNumber).ValueGeneratedOnAdd().Metadata.SetValueGenerationStrategy(None);
        builder.Property(issue => issue.CategoryCode).UseCollation("C");
        builder.Property(issue => issue.Geometry).HasColumnName("geom").HasColumnType("geometry(Geometry, 4326)");
        builder.Property(issue => issue.Anchor).HasColumnType("geometry(Point, 4326)")
            .HasComputedColumnSql("ST_PointOnSurface(geom)", stored: true);
        builder.Property(issue => issue.WardPartId).ValueGeneratedOnAddOrUpdate();
        builder.Property(issue => issue.IsPublic).ValueGeneratedOnAddOrUpdate();
        builder.Property(issue => issue.Version).HasDefaultValue(1).IsConcurrencyToken();

        builder.HasOne(issue => issue.Category).WithMany().HasForeignKey(issue => issue.CategoryCode).OnDelete(DeleteBehavior.Restrict);
        // Checked at the end of a transaction that replaces the parts, so "no action": "restrict" cannot wait.
        builder.HasOne<WardPart>().WithMany().HasForeignKey(issue => issue.WardPartId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Issue>().WithMany().HasForeignKey(issue => issue.DuplicateOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(issue => issue.Events).WithOne().HasForeignKey(change => change.IssueId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(issue => issue.Reference).IsUnique();
        builder.HasIndex(issue => issue.ClientKey).IsUnique().HasFilter("client_key is not null");
        builder.HasIndex(issue => issue.DuplicateOfId).HasFilter("duplicate_of_id is not null");
        builder.HasIndex(issue => new { issue.ReportedAt, issue.Id }).IsDescending();
        builder.HasIndex(issue => new { issue.CategoryCode, issue.ReportedAt, issue.Id }).IsDescending(false, true, true);
        builder.HasIndex(issue => new { issue.Severity, issue.ReportedAt, issue.Id }).IsDescending();
        builder.HasIndex(issue => new { issue.ReferenceYear, issue.ReferenceNumber });
        builder.HasIndex(issue => new { issue.WardPartId, issue.CategoryCode, issue.Status });
        builder.HasIndex(issue => issue.Anchor).HasMethod("gist");
    }
}
