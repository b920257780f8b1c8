using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Murals;

/// <summary>Columns, constraints and indexes of murals. The search column is in the migration's SQL.</summary>
internal sealed class MuralConfiguration : IEntityTypeConfiguration<Mural>
{
    public void Configure(EntityTypeBuilder<Mural> builder)
    {
        builder.ToTable("mural", table =>
        {
            table.HasCheckConstraint("mural_geom_kind", "geometrytype(geom) in ('POINT', 'LINESTRING', 'POLYGON') and not ST_IsEmpty(geom)");
            table.HasCheckConstraint("mural_geom_valid", "ST_IsValid(geom)");
        });
        builder.Property(mural => mural.Id).ValueGeneratedNever();
        builder.Property(mural => mural.Geometry).HasColumnName("geom").HasColumnType("geometry(Geometry, 4326)");
        builder.Property(mural => mural.Anchor).HasColumnType("geometry(Point, 4326)").HasComputedColumnSql("ST_PointOnSurface(geom)", stored: true);
        builder.Property(mural => mural.WardPartId).ValueGeneratedOnAddOrUpdate();
        builder.Property(mural => mural.Version).IsConcurrencyToken();

        // Checked at the end of a transaction that replaces the parts, so "no action": "restrict" cannot wait.
        builder.HasOne<WardPart>().WithMany().HasForeignKey(mural => mural.WardPartId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Issue>().WithMany().HasForeignKey(mural => mural.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(mural => mural.Photos).WithOne().HasForeignKey(photo => photo.MuralId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(mural => mural.ClientKey).IsUnique().HasFilter("client_key is not null");
        // An issue becomes one mural, not two.
        builder.HasIndex(mural => mural.IssueId).IsUnique().HasFilter("issue_id is not null");
        builder.HasIndex(mural => mural.WardPartId);
        builder.HasIndex(mural => new { mural.PaintedOn, mural.Id }).IsDescending();
        builder.HasIndex(mural => mural.Anchor).HasMethod("gist");
    }
}
