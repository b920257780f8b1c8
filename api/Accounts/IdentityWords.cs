using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace GisPlatform.Api.Accounts;

/// <summary>What is wrong with an account or a password, in the language of the request. Rules that are switched off have no words here.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure),
        "Tài khoản vừa được thay đổi ở nơi khác. Hãy tải lại trang.", "The account has just been changed elsewhere. Load the page again.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng.", "The present password is wrong.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken),
        "Mã không đúng hoặc đã hết hạn. Hãy yêu cầu mã mới.", "The code is wrong or too old. Ask for a new one.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail),
        "Địa chỉ thư điện tử không hợp lệ.", "This is no e-mail address.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName),
        "Địa chỉ thư điện tử chỉ được có chữ không dấu, số và các ký tự - . _ @ +.", "An e-mail address here has plain letters, digits and - . _ @ + only.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail),
        "Địa chỉ này đã có tài khoản.", "This address has an account already.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort),
        $"Mật khẩu cần ít nhất {length} ký tự.", $"The password needs {length} characters at least.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars),
        $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau.", $"The password needs {uniqueChars} different characters at least.");

    private static IdentityError Say(string code, string vi, string en) => new()
    {
        Code = code,
        Description = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? en : vi,
    };
}
