using System.Buffers.Text;
using System.Security.Cryptography;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Accounts;

/// <summary>Accounts to try the product with. Their addresses lead nowhere (RFC 2606) and nobody can guess their passwords.</summary>
public static class DemoAccounts
{
    /// <summary>Makes one account a role of staff, or gives those of an earlier call new passwords.</summary>
    /// <returns>The accounts with their passwords.</returns>
    public static async Task<IReadOnlyList<(Account Account, string Password)>> MakeAsync(GisDbContext context, CancellationToken cancellationToken)
    {
        var ward = await BusiestWardAsync(context, cancellationToken);
        return
        [
            await MakeAsync(context, "official", $"Cán bộ phường {ward.Name}", AccountRole.Official, ward.Code, cancellationToken),
            await MakeAsync(context, "planner", "Chuyên viên quy hoạch", AccountRole.Planner, null, cancellationToken),
            await MakeAsync(context, "admin", "Quản trị viên", AccountRole.Admin, null, cancellationToken),
        ];
    }

    private static async Task<(Account Account, string Password)> MakeAsync(
        GisDbContext context, string who, string name, AccountRole role, string? ward, CancellationToken cancellationToken)
    {
        var email = $"{who}@demo.example";
        var password = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        var account = await context.Accounts.FirstOrDefaultAsync(account => account.Email == email, cancellationToken);
        if (account is null)
        {
            account = new Account
            {
                Email = email, NormalizedEmail = email.ToUpperInvariant(), UserName = email,
                NormalizedUserName = email.ToUpperInvariant(), EmailConfirmed = true, LockoutEnabled = true,
            };
            context.Add(account);
        }

        (account.Name, account.Role, account.WardCode) = (name, role, ward);
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        // Who was signed in with the old password is so no longer.
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await context.SaveChangesAsync(cancellationToken);
        return (account, password);
    }

    private static async Task<(string Code, string Name)> BusiestWardAsync(GisDbContext context, CancellationToken cancellationToken)
    {
        var asOf = (await context.Places.SingleAsync(cancellationToken)).DefaultWardsAsOf;
        var busiest = await (from ward in context.Wards
                          where ward.ValidFrom <= asOf && (ward.ValidTo == null || ward.ValidTo >= asOf)
                          join link in context.WardPartsOf on new { ward.Code, ward.ValidFrom } equals new { Code = link.WardCode, ValidFrom = link.WardValidFrom }
                          orderby context.Issues.Count(issue => issue.WardPartId == link.WardPartId) descending, ward.Code
                          select new { ward.Code, ward.Name }).FirstAsync(cancellationToken);
        return (busiest.Code, busiest.Name);
    }
}
