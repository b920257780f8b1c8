using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>The accounts of staff; residents' accounts are nobody's business.</summary>
public sealed class FindAccounts(IDbContextFactory<GisDbContext> database)
{
    /// <summary>All of them, by role and name.</summary>
    public async Task<IReadOnlyList<Account>> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().Where(account => account.Role != AccountRole.Resident)
            .OrderByDescending(account => account.Role).ThenBy(account => account.Name).ToListAsync(cancellationToken);
    }
}
