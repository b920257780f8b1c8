using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>An administrator locks an account, or opens it again.</summary>
public sealed class LockAccount(IDbContextFactory<GisDbContext> database)
{
    /// <summary>Locks or opens; what was signed in is signed out at once.</summary>
    /// <param name="id">The account.</param>
    /// <param name="isLocked">Whether it shall be locked.</param>
    /// <exception cref="AppError">NOT_FOUND; CONFLICT: nobody would be left to manage accounts.</exception>
    public async Task<Account> RunAsync(string id, bool isLocked, CancellationToken cancellationToken)
    {
        await using var held = await HeldAccount.TakeAsync(database, id, cancellationToken);
        if (isLocked)
            await held.KeepAnAdminAsync(cancellationToken);
        // The end of lock-outs after wrong passwords, too.
        (held.Account.LockoutEnd, held.Account.AccessFailedCount) = (isLocked ? DateTimeOffset.MaxValue.ToUniversalTime() : null, 0);
        await held.SaveAsync(cancellationToken);
        return held.Account;
    }
}
