using GisPlatform.Api.Abuse;
using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Api.Wards;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers.Wards;

/// <summary>Somebody wants mail about a ward. The answer is the same whether the address follows already, has been asked too often, or neither.</summary>
public sealed class FollowWard(
    IDbContextFactory<GisDbContext> database, FindWards wards, AskWardFollower follower, SenderLimit limit, ProofOfWork proofs, UnprovenLimit unproven)
{
    /// <summary>Sends a mail to the address, with a link to confirm.</summary>
    /// <param name="code">Code of the ward.</param>
    /// <param name="asOf">A date on which it existed; null: today.</param>
    /// <param name="email">The address, as typed.</param>
    /// <param name="language">To write in: <c>vi</c> or <c>en</c>.</param>
    /// <param name="proof">Proof of work, where one is asked for.</param>
    /// <param name="sender">Address it came from.</param>
    /// <param name="isPlainForm">Whether it may come from a page without scripts, which cannot solve a puzzle: then few are taken.</param>
    /// <exception cref="AppError">NOT_FOUND, RATE_LIMITED, PROOF_REQUIRED, or an input breaks a rule.</exception>
    public async Task RunAsync(
        string code, DateOnly? asOf, string email, string language, string? proof, string sender, CancellationToken cancellationToken, bool isPlainForm = false)
    {
        var ward = await wards.ByCodeAsync(code, asOf, cancellationToken)
            ?? throw new AppError(ErrorCode.NotFound, "ward", $"Không có phường mang mã '{code}' vào ngày đó.", $"There was no ward with the code '{code}' on that day.");
        var address = MailAddressInput.Clean(email, "email")
            ?? throw AppError.BadInput("email", "Hãy nhập địa chỉ thư điện tử.", "Enter an e-mail address.");
        if (language is not ("vi" or "en"))
            throw AppError.BadInput("language", "Ngôn ngữ là 'vi' hoặc 'en'.", "The language is 'vi' or 'en'.");
        limit.Count(sender);
        if (isPlainForm && string.IsNullOrEmpty(proof))
            unproven.Count(sender);
        else
            await proofs.SpendAsync(proof, "proof", cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await follower.RunAsync(context, ward, address, language, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
