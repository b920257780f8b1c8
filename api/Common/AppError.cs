using System.Globalization;

namespace GisPlatform.Api.Common;

/// <summary>A refusal that the asker can act on. It stands beside the rule that it speaks for, in both languages.</summary>
/// <param name="code">What kind.</param>
/// <param name="field">The input at fault, as the schema names it, for instance <c>where.bbox</c>; or null.</param>
/// <param name="vi">What to do, in Vietnamese.</param>
/// <param name="en">What to do, in English.</param>
public sealed class AppError(ErrorCode code, string? field, string vi, string en) : Exception(en)
{
    /// <summary>What kind.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>The input at fault.</summary>
    public string? Field { get; } = field;

    /// <summary>The message in the language of the request.</summary>
    public string Text => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Message : vi;

    /// <summary>The message in the language of a page.</summary>
    public string In(PaperWords words) => words.Of(vi, Message);

    /// <summary>A fault of the service, of which nothing is told.</summary>
    public static AppError Internal { get; } = new(ErrorCode.InternalError, null,
        "Có lỗi phía máy chủ; lỗi đã được ghi lại. Hãy thử lại sau.", "Something went wrong here; it has been logged. Try again later.");

    /// <summary>An input that breaks a rule.</summary>
    public static AppError BadInput(string field, string vi, string en) => new(ErrorCode.BadUserInput, field, vi, en);
}
