using GisPlatform.Data;
using GisPlatform.Data.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GisPlatform.Api.Mail;

/// <summary>Sends what lies in the outbox. A server that is killed between sending and noting it sends that mail again: better twice than never.</summary>
public sealed partial class SendMail(
    IDbContextFactory<GisDbContext> database, IMailTransport transport, MailComposer composer, IOptions<MailOptions> options,
    TimeProvider clock, ILogger<SendMail> logger)
{
    /// <summary>How long a mail is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(4);

    /// <summary>How long it stays on record that a mail was sent or given up.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>Sends all that is due. Of several servers at it, each mail is sent by one.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        try
        {
            while (await TakeNextAsync(cancellationToken))
                sent++;
        }
        finally
        {
            await transport.RestAsync();
        }

        return sent;
    }

    /// <summary>Forgets mails that are long done with.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Kept;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await context.MailMessages.Where(mail => mail.CreatedAt < before && (mail.SentAt != null || mail.GivenUpAt != null)).ExecuteDeleteAsync(cancellationToken);
    }

    // One mail a transaction: the row stays locked until the mail is gone, so no other server sends it too.
    private async Task<bool> TakeNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var mail = await context.MailMessages.FromSql($"""
            select * from mail_message where sent_at is null and given_up_at is null and next_attempt_at <= {now}
            order by next_attempt_at limit 1 for no key update skip locked
            """).FirstOrDefaultAsync(cancellationToken);
        if (mail is null)
            return false;
        var goOn = await TryAsync(mail, cancellationToken);
        // What has gone out must be noted, even while the server stops.
        await context.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return goOn;
    }

    // Answers whether the next mail is worth trying: not while the mail server is away.
    private async Task<bool> TryAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        mail.Attempts++;
        try
        {
            await transport.SendAsync(composer.Compose(mail), cancellationToken);
            (mail.SentAt, mail.LastError, mail.Text, mail.UnsubscribeUrl) = (clock.GetUtcNow(), null, "", null);
            return true;
        }
        catch (MailRefusedException exception)
        {
            GiveUp(mail, exception.Message);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (clock.GetUtcNow() - mail.CreatedAt > Patience)
                GiveUp(mail, exception.Message);
            else
                Postpone(mail, exception.Message);
            return false;
        }
    }

    private void Postpone(MailMessage mail, string reason)
    {
        var pause = options.Value.RetryAfter * Math.Pow(2, Math.Min(mail.Attempts - 1, 20));
        (mail.NextAttemptAt, mail.LastError) = (clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause), reason);
        LogPostponed(mail.Id, mail.Attempts, reason);
    }

    private void GiveUp(MailMessage mail, string reason)
    {
        (mail.GivenUpAt, mail.LastError, mail.Text, mail.UnsubscribeUrl) = (clock.GetUtcNow(), reason, "", null);
        LogGivenUp(mail.Id, mail.Attempts, reason);
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Id} could not be sent (try {Attempts}): {Reason}")]
    private partial void LogPostponed(Guid id, int attempts, string reason);

    [LoggerMessage(LogLevel.Error, "Mail {Id} is given up after {Attempts} tries: {Reason}")]
    private partial void LogGivenUp(Guid id, int attempts, string reason);
}
