using GisPlatform.Api.Common;
using MimeKit;

namespace GisPlatform.Api.Mail;

/// <summary>Checks mail addresses that people typed.</summary>
public static class MailAddressInput
{
    private const int Longest = 254;

    /// <summary>The address, trimmed; null where nothing was typed.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="field">The input's name.</param>
    /// <exception cref="AppError">It is no single address, or holds something besides it.</exception>
    public static string? Clean(string? typed, string field) => TextInput.Clean(typed, field, Longest) is not { } address ? null
        : IsOne(address) ? address
        : throw AppError.BadInput(field, "Địa chỉ thư điện tử không hợp lệ. Hãy sửa lại.", "That is no e-mail address. Correct it.");

    /// <summary>Whether it is one address as <c>name@host.domain</c>: no display name, no list, no control characters; in Latin letters, which every mail server takes.</summary>
    public static bool IsOne(string address) =>
        address.Length <= Longest
        && address.All(letter => letter is > ' ' and <= '~' and not ('<' or '>' or ',' or ';' or ':' or '"' or '(' or ')'))
        && MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address && mailbox.Domain.Contains('.', StringComparison.Ordinal);
}
