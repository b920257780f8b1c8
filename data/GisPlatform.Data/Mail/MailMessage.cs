using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GisPlatform.Data.Mail;

/// <summary>A mail in the outbox: written in the transaction of what it tells about, sent afterwards at least once.</summary>
public sealed class MailMessage
{
    /// <summary>UUID, version 7; part of the mail's Message-ID, so that a mail sent twice can be told from two mails.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Address it goes to.</summary>
    public required string Recipient { get; init; }

    /// <summary>Language of its words: <c>vi</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text; emptied once it is sent or given up, for it may hold links that are nobody else's.</summary>
    public required string Text { get; set; }

    /// <summary>Address at which one click stops such mails; null where they cannot be stopped.</summary>
    public string? UnsubscribeUrl { get; set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is to be tried next.</summary>
    public required DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When the mail server took it; null: not yet.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up; null: not so.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>What went wrong the last time.</summary>
    public string? LastError { get; set; }
}

internal sealed class MailMessageConfiguration : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        // A line break in one of these would be a header of somebody else's making.
        builder.ToTable("mail_message", table => table.HasCheckConstraint("mail_message_one_line",
            "recipient !~ '[[:cntrl:]]' and subject !~ '[[:cntrl:]]' and coalesce(unsubscribe_url, '') !~ '[[:cntrl:]]'"));
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.HasIndex(mail => mail.NextAttemptAt).HasFilter("sent_at is null and given_up_at is null");
        builder.HasIndex(mail => mail.CreatedAt);
    }
}
