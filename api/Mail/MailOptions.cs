using System.ComponentModel.DataAnnotations;
using GisPlatform.Data;
using MimeKit;

namespace GisPlatform.Api.Mail;

/// <summary>Configuration <c>Mail</c>. Without <c>Mail:Smtp:Host</c> mails are files of a folder on this machine.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>Sender, for instance <c>Lê Chân &lt;no-reply@lechan.example.org&gt;</c>; default: no-reply at the site's host.</summary>
    public string? From { get; init; }

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; init; } = new();

    /// <summary>Folder of the files; default: <c>mail</c> in <c>GIS_LOCAL</c>.</summary>
    public string Folder { get; init; } = Path.Combine(GisConnection.LocalFolder(), "mail");

    /// <summary>How long to wait after a first failure; each further one doubles it.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether mails stay on this machine.</summary>
    public bool IsLocal => string.IsNullOrEmpty(Smtp.Host);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From is not null && !MailboxAddress.TryParse(From, out _))
            yield return new ValidationResult("Mail:From is no mail address.");
        if (Smtp.Port is < 1 or > 65535)
            yield return new ValidationResult("Mail:Smtp:Port must be from 1 to 65535.");
        if (RetryAfter <= TimeSpan.Zero || RetryAfter > TimeSpan.FromHours(1))
            yield return new ValidationResult("Mail:RetryAfter must be over 0 and at most one hour, as 00:01:00.");
    }
}

/// <summary>Configuration <c>Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name of the server; empty: none.</summary>
    public string? Host { get; init; }

    /// <summary>Port; 465 is encrypted from the first byte.</summary>
    public int Port { get; init; } = 587;

    /// <summary>User; empty: the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the connection must become encrypted; false is for a relay on this machine.</summary>
    public bool StartTls { get; init; } = true;
}
