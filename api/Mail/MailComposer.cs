using GisPlatform.Api.Common;
using GisPlatform.Data.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GisPlatform.Api.Mail;

/// <summary>Makes of a row of the outbox what goes over the wire.</summary>
public sealed class MailComposer(IOptions<MailOptions> options, PublicLinks links)
{
    private readonly MailboxAddress _from = MailboxAddress.Parse(options.Value.From ?? $"no-reply@{links.Host}");

    /// <summary>The mail with its headers (RFC 5322; stopping by one click: RFC 8058).</summary>
    public MimeMessage Compose(MailMessage mail)
    {
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id}@{links.Host}", Date = mail.CreatedAt, Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(_from);
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        // Out-of-office answers to it would go nowhere (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.UnsubscribeUrl is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
