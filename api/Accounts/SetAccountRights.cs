using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>An administrator says what an account may do.</summary>
public sealed class SetAccountRights(IDbContextFactory<GisDbContext> database, PlaceDataCache places)
{
    /// <summary>Says it; it holds from the account's next request on.</summary>
    /// <param name="id">The account.</param>
    /// <param name="rights">What it may do.</param>
    /// <exception cref="AppError">NOT_FOUND; CONFLICT: nobody would be left to manage accounts.</exception>
    public async Task<Account> RunAsync(string id, AccountRights rights, CancellationToken cancellationToken)
    {
        var wanted = rights.Checked(await places.GetAsync(cancellationToken));
        await using var held = await HeldAccount.TakeAsync(database, id, cancellationToken);
        var account = held.Account;
        if (wanted.Role != AccountRole.Admin)
            await held.KeepAnAdminAsync(cancellationToken);
        (account.Role, account.WardCode, account.Department, account.Categories) = (wanted.Role, wanted.Ward, wanted.Department, [.. wanted.Categories]);
        await held.SaveAsync(cancellationToken);
        return account;
    }
}
