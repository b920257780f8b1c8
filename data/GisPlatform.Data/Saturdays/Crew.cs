using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Saturdays;

/// <summary>Whose people a crew consists of.</summary>
public enum CrewKind
{
    /// <summary>A department or service of the district.</summary>
    Department,

    /// <summary>A union or association.</summary>
    Union,

    /// <summary>A ward.</summary>
    Ward,
}

/// <summary>People of a department, union or ward who go out together. Crews are kept by the administrator; one that is needed no more becomes inactive.</summary>
public sealed class Crew
{
    /// <summary>UUID, version 7: sorts by time of creation.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name in Vietnamese, for instance "Đoàn Thanh niên quận".</summary>
    public required string Name { get; set; }

    /// <summary>Whose people.</summary>
    public required CrewKind Kind { get; set; }

    /// <summary>Home ward, by its code in the place's default ward map; null: the whole place.</summary>
    public string? WardCode { get; set; }

    /// <summary>People who usually come.</summary>
    public required int People { get; set; }

    /// <summary>Hours that it usually works on a Saturday.</summary>
    public required decimal HoursPerSaturday { get; set; }

    /// <summary>Codes of what its people can do, for instance <c>MASONRY</c>; what anybody can do is not listed.</summary>
    public string[] Skills { get; set; } = [];

    /// <summary>Tools that are counted, by their codes, for instance <c>TRUCK</c>: how many it can bring. Spades and gloves everybody has.</summary>
    public Dictionary<string, int> Tools { get; set; } = [];

    /// <summary>Whom to ask for it, in words; for staff only.</summary>
    public string? Contact { get; set; }

    /// <summary>False: it goes out no more.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether it was made up to show the product.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Hash of the key with which it was made, so that a repeated request is recognised.</summary>
    public string? ClientKey { get; init; }

    /// <summary>Grows by one with each change.</summary>
    public int Version { get; set; } = 1;
}

internal sealed class CrewConfiguration : IEntityTypeConfiguration<Crew>
{
    public void Configure(EntityTypeBuilder<Crew> builder)
    {
        builder.ToTable("crew", table =>
        {
            table.HasCheckConstraint("crew_people_range", "people between 1 and 1000");
            table.HasCheckConstraint("crew_hours_range", "hours_per_saturday > 0 and hours_per_saturday <= 12");
        });
        builder.Property(crew => crew.Id).ValueGeneratedNever();
        builder.Property(crew => crew.Tools).HasJsonColumn();
        builder.Property(crew => crew.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder.HasIndex(crew => crew.Name).IsUnique();
        builder.HasIndex(crew => crew.ClientKey).IsUnique().HasFilter("client_key is not null");
    }
}
