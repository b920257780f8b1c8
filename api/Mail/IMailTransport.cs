using MimeKit;

namespace GisPlatform.Api.Mail;

/// <summary>A mail that no later try will get through, for instance to a mailbox that is not there.</summary>
/// <param name="message">What the mail server said.</param>
public sealed class MailRefusedException(string message) : Exception(message);

/// <summary>Takes mails away.</summary>
public interface IMailTransport
{
    /// <summary>Hands one over; when it returns, the mail is in others' hands.</summary>
    /// <exception cref="MailRefusedException">It will never be taken.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);

    /// <summary>Nothing more to send for now: lets go of connections.</summary>
    Task RestAsync();
}
