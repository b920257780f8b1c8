using System.Globalization;

namespace GisPlatform.Api.Hotspots;

/// <summary>A sentence in both languages: an answer is kept, and may be read in either.</summary>
/// <param name="Vi">Vietnamese.</param>
/// <param name="En">English.</param>
public sealed record Words(string Vi, string En)
{
    /// <summary>A sentence with figures, each written as its language does.</summary>
    public static Words Of(FormattableString vi, FormattableString en) => new(vi.ToString(Vietnamese), en.ToString(CultureInfo.InvariantCulture));

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>In the language of the request.</summary>
    public string Text => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Vi;
}
