using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Accounts;

/// <summary>What an account may do, each more than the one before.</summary>
public enum AccountRole
{
    /// <summary>A resident who has signed in.</summary>
    Resident,

    /// <summary>An official of a ward or a department.</summary>
    Official,

    /// <summary>A planner of the district office.</summary>
    Planner,

    /// <summary>Manages accounts besides.</summary>
    Admin,
}

/// <summary>Somebody who can sign in. Password, second factor and lock-out are those of ASP.NET Core Identity.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>An account without name and rights, as a resident's is.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>How colleagues know the person.</summary>
    public string Name { get; set; } = "";

    /// <summary>What the account may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>For an official: the ward, by its code in the place's default ward map; null: all wards.</summary>
    public string? WardCode { get; set; }

    /// <summary>For an official: department or union, in words.</summary>
    public string? Department { get; set; }

    /// <summary>For an official of a department: codes of its categories; empty: all of them.</summary>
    public string[] Categories { get; set; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; } = DateTimeOffset.UtcNow;
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        // An official without bounds would be a planner by accident.
        builder.ToTable("account", table => table.HasCheckConstraint(
            "account_official_has_bounds", "role <> 'OFFICIAL' or ward_code is not null or cardinality(categories) > 0"));
        builder.Property(account => account.Id).ValueGeneratedNever();
    }
}
