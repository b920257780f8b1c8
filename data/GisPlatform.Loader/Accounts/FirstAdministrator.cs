using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Loader.Accounts;

/// <summary>How the first administrator comes in: there is no default password.</summary>
public static class FirstAdministrator
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Makes the invitation of an administrator; one of an earlier start is worth nothing from then on.</summary>
    /// <returns>Its token; null where there is an administrator.</returns>
    public static async Task<string?> InviteAsync(GisDbContext context, CancellationToken cancellationToken)
    {
        if (await context.Accounts.AnyAsync(account => account.Role == AccountRole.Admin, cancellationToken))
            return null;
        var token = InvitationToken.Create();
        await context.Invitations.Where(earlier => earlier.Email == null && earlier.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
        context.Add(new Invitation { TokenHash = InvitationToken.Hash(token), Role = AccountRole.Admin, ExpiresAt = DateTimeOffset.UtcNow + Lifetime });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }
}
