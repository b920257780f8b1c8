using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Issues;

/// <summary>The kinds of geometry that an issue may have.</summary>
public enum GeometryKind
{
    /// <summary>A point.</summary>
    Point,

    /// <summary>A line, for instance a drain.</summary>
    Line,

    /// <summary>An area, for instance a lake.</summary>
    Polygon,
}

/// <summary>What an issue is about. Categories are data of the place: <c>categories.json</c>.</summary>
public sealed class Category
{
    /// <summary>Code in capitals, for instance <c>DRAIN</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Position in lists.</summary>
    public required short SortOrder { get; set; }

    /// <summary>Name in Vietnamese.</summary>
    public required string NameVi { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>Name of the symbol that the map draws; one shape a category, so that colour is never needed to tell them apart.</summary>
    public required string Icon { get; set; }

    /// <summary>Colour, <c>#rrggbb</c>.</summary>
    public required string Colour { get; set; }

    /// <summary>Geometry kinds that an issue of this category may have.</summary>
    public required GeometryKind[] GeometryKinds { get; set; }

    /// <summary>False: issues of this category concern private people and never leave in public.</summary>
    public required bool IsPublic { get; set; }

    /// <summary>Person-hours that one issue usually takes.</summary>
    public required decimal DefaultEffortHours { get; set; }

    /// <summary>Days within which a report is to be accepted or rejected.</summary>
    public required short AnswerDays { get; set; }

    /// <summary>Tools usually needed, in Vietnamese.</summary>
    public required string[] Tools { get; set; }

    /// <summary>Codes of the skills that a crew must have for it, for instance <c>MASONRY</c>.</summary>
    public string[] NeededSkills { get; set; } = [];

    /// <summary>Counted tools that a crew must bring to it, by their codes, for instance <c>TRUCK</c>.</summary>
    public Dictionary<string, int> NeededTools { get; set; } = [];

    /// <summary>How often an administrator has changed it; what was changed is not loaded over.</summary>
    public int Version { get; set; }

    /// <summary>Unit of an issue's quantity: <c>m</c>, <c>m²</c>, <c>m³</c> or <c>pieces</c>.</summary>
    public required string Unit { get; set; }
}

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("category", table => table.HasCheckConstraint("category_code_form", "code ~ '^[A-Z][A-Z_]*$'"));
        builder.HasKey(category => category.Code);
        builder.Property(category => category.Code).UseCollation("C");
        builder.Property(category => category.NeededSkills).HasDefaultValueSql("'{}'");
        builder.Property(category => category.NeededTools).HasJsonColumn().HasDefaultValueSql("'{}'");
    }
}
