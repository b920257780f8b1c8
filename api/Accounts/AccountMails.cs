using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.Api.Mail;
using GisPlatform.Data;
using GisPlatform.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Accounts;

/// <summary>The mails of accounts: to confirm an address, to set a password anew, to come in by invitation.</summary>
public sealed class AccountMails(IDbContextFactory<GisDbContext> database, MailOutbox outbox, PublicLinks links) : IEmailSender<Account>
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Puts an invitation into the outbox, in the caller's transaction.</summary>
    public void Invite(GisDbContext context, string email, string link) => Add(context, email,
        ("Mời tham gia Ngày thứ 7 cùng dân", $"""
            Bạn được mời làm việc trên nền tảng “Ngày thứ 7 cùng dân”. Hãy mở liên kết này để đặt mật khẩu:
            {link}

            Liên kết dùng được một lần, trong {InviteAccount.Lifetime.TotalDays:F0} ngày.
            """),
        ("You are invited to Saturdays with the people", $"""
            You are invited to work on the platform "Saturdays with the people". Open this link to set a password:
            {link}

            The link works once, within {InviteAccount.Lifetime.TotalDays:F0} days.
            """));

    /// <inheritdoc />
    public Task SendConfirmationLinkAsync(Account user, string email, string confirmationLink) => SendAsync(email,
        ("Xác nhận địa chỉ thư điện tử", $"Hãy mở liên kết này để xác nhận tài khoản của bạn:\n{Public(confirmationLink)}\n\nNếu bạn không đăng ký, xin bỏ qua thư này."),
        ("Confirm your e-mail address", $"Open this link to confirm your account:\n{Public(confirmationLink)}\n\nIf you did not register, ignore this mail."));

    /// <inheritdoc />
    public Task SendPasswordResetLinkAsync(Account user, string email, string resetLink) => SendAsync(email,
        ("Đặt lại mật khẩu", $"Hãy mở liên kết này để đặt mật khẩu mới:\n{resetLink}\n\nNếu bạn không yêu cầu, xin bỏ qua thư này."),
        ("Set a new password", $"Open this link to set a new password:\n{resetLink}\n\nIf you did not ask for it, ignore this mail."));

    /// <inheritdoc />
    public Task SendPasswordResetCodeAsync(Account user, string email, string resetCode) =>
        SendPasswordResetLinkAsync(user, email, links.To($"/reset#email={Uri.EscapeDataString(email)}&code={Uri.EscapeDataString(Plain(resetCode))}"));

    // Identity writes codes and links for HTML; these mails are plain text.
    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(html);

    // Its host is that of the request, which an attacker chooses.
    private string Public(string link) => links.To(new Uri(Plain(link)).PathAndQuery);

    private async Task SendAsync(string email, (string Subject, string Text) vi, (string Subject, string Text) en)
    {
        await using var context = await database.CreateDbContextAsync();
        Add(context, email, vi, en);
        await context.SaveChangesAsync();
    }

    private void Add(GisDbContext context, string email, (string Subject, string Text) vi, (string Subject, string Text) en)
    {
        var (subject, text) = IsEnglish ? en : vi;
        outbox.Add(context, email, IsEnglish ? "en" : "vi", subject, text);
    }
}
