using GisPlatform.Api.Abuse;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Api.Mail;
using GisPlatform.Data;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Followers;

/// <summary>Somebody wants mail about an issue. The answer is the same whether the address follows already, has been asked too often, or neither.</summary>
public sealed class FollowIssue(IDbContextFactory<GisDbContext> database, AskFollower follower, SenderLimit limit, ProofOfWork proofs)
{
    /// <summary>Sends a mail to the address, with a link to confirm.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="email">The address, as typed.</param>
    /// <param name="language">To write in: <c>vi</c> or <c>en</c>.</param>
    /// <param name="proof">Proof of work, where one is asked for.</param>
    /// <param name="sender">Address it came from.</param>
    /// <exception cref="AppError">NOT_FOUND, RATE_LIMITED, PROOF_REQUIRED, or an input breaks a rule.</exception>
    public async Task RunAsync(string id, string email, string language, string? proof, string sender, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var key))
            throw AppError.BadInput("id", "'id' không phải là UUID.", "'id' is not a UUID.");
        var address = MailAddressInput.Clean(email, "email")
            ?? throw AppError.BadInput("email", "Hãy nhập địa chỉ thư điện tử.", "Enter an e-mail address.");
        if (language is not ("vi" or "en"))
            throw AppError.BadInput("language", "Ngôn ngữ là 'vi' hoặc 'en'.", "The language is 'vi' or 'en'.");
        limit.Count(sender);
        await proofs.SpendAsync(proof, "proof", cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var reference = await context.PublicIssues.Where(issue => issue.Id == key).Select(issue => issue.Reference).SingleOrDefaultAsync(cancellationToken)
            ?? throw IssueId.NotFound(null);
        await follower.RunAsync(context, key, reference, address, language, isReporter: false, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
