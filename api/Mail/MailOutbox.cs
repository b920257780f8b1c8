using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Mail;

namespace GisPlatform.Api.Mail;

/// <summary>Where mails wait to be sent.</summary>
public sealed class MailOutbox(PublicLinks links, TimeProvider clock)
{
    /// <summary>Adds a mail to what the caller is about to save: it goes out if, and only if, that is committed.</summary>
    /// <param name="context">The caller's.</param>
    /// <param name="to">Address.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>, the language of the words.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text, without a closing line: that is added here.</param>
    /// <param name="unsubscribeUrl">Address at which one click stops such mails, if they can be stopped.</param>
    /// <exception cref="ArgumentException">The address is none, or a line has a control character, which could begin a header.</exception>
    public void Add(GisDbContext context, string to, string language, string subject, string text, string? unsubscribeUrl = null)
    {
        if (!MailAddressInput.IsOne(to))
            throw new ArgumentException("That is no mail address.", nameof(to));
        if (subject.Any(char.IsControl))
            throw new ArgumentException("A subject is one line without control characters.", nameof(subject));
        if (unsubscribeUrl is not null && !Uri.IsWellFormedUriString(unsubscribeUrl, UriKind.Absolute))
            throw new ArgumentException("That is no address.", nameof(unsubscribeUrl));
        var now = clock.GetUtcNow();
        var closing = language == "en"
            ? $"This mail was sent by {links.Home}. Nobody reads answers to it."
            : $"Thư này do {links.Home} tự động gửi. Xin đừng trả lời thư này.";
        context.Add(new MailMessage
        {
            Recipient = to, Language = language, Subject = subject, Text = $"{text.TrimEnd()}\n\n-- \n{closing}\n",
            UnsubscribeUrl = unsubscribeUrl, CreatedAt = now, NextAttemptAt = now,
        });
    }
}
