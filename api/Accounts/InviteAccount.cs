using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>An administrator invites a colleague: a link by mail, with which the colleague sets a password.</summary>
public sealed class InviteAccount(IDbContextFactory<GisDbContext> database, PlaceDataCache places, AccountMails mails, PublicLinks links, TimeProvider clock)
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Makes an invitation and writes the mail. An earlier one to the same address is worth nothing from then on.</summary>
    /// <param name="email">To whom.</param>
    /// <param name="rights">What the account may do.</param>
    /// <returns>The link, to hand over where mail does not arrive.</returns>
    /// <exception cref="AppError">The address is none or has an account, or the rights contradict themselves.</exception>
    public async Task<string> RunAsync(string email, AccountRights rights, CancellationToken cancellationToken)
    {
        var address = MailAddressInput.Clean(email, "email") ?? throw AppError.BadInput("email", "'email' còn trống.", "'email' is empty.");
        var wanted = rights.Checked(await places.GetAsync(cancellationToken));
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var normalized = address.ToUpperInvariant();
        if (await context.Accounts.AnyAsync(account => account.NormalizedEmail == normalized, cancellationToken))
        {
            throw AppError.BadInput("email", "Địa chỉ này đã có tài khoản; hãy đổi quyền của tài khoản đó.",
                "This address has an account already; change the rights of that one.");
        }

        var now = clock.GetUtcNow();
        var token = InvitationToken.Create();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Invitations.Where(earlier => earlier.Email == address && earlier.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(earlier => earlier.ExpiresAt, now), cancellationToken);
        context.Add(new Invitation
        {
            TokenHash = InvitationToken.Hash(token), Email = address, Role = wanted.Role, WardCode = wanted.Ward, Department = wanted.Department,
            Categories = [.. wanted.Categories], ExpiresAt = now + Lifetime,
        });
        // Behind "#", which browsers send to nobody: the token stays out of logs.
        var link = links.To($"/setup#token={token}");
        mails.Invite(context, address, link);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }
}
