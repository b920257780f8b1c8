using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Data.Accounts;

/// <summary>Names of the tables that ASP.NET Core brings.</summary>
internal static class AccountTables
{
    public static void Name(ModelBuilder model)
    {
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        model.Entity<DataProtectionKey>().ToTable("data_protection_key");
    }
}
