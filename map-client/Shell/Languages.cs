using System.Globalization;

namespace GisPlatform.MapClient;

/// <summary>The two languages of the screens.</summary>
/// <remarks>
/// The client carries no ICU data, a tenth of its size: lists are sorted by the API, and what is left is written here
/// (docs/decisions/0006). Forms of numbers and dates: Unicode CLDR, vi and en-GB.
/// </remarks>
public static class Languages
{
    /// <summary>Whether the reader chose English.</summary>
    public static bool IsEnglish => Code == "en";

    /// <summary><c>vi</c> or <c>en</c>, as HTTP and HTML write it.</summary>
    public static string Code => CultureInfo.CurrentUICulture.Name;

    /// <summary>Speaks a language from here on.</summary>
    /// <param name="language"><c>en</c>; anything else is Vietnamese.</param>
    public static void Speak(string? language)
    {
        var culture = language == "en" ? Make("en", ".", ",") : Make("vi", ",", ".");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    private static CultureInfo Make(string name, string decimalSign, string groupSign)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat.NumberDecimalSeparator = decimalSign;
        culture.NumberFormat.NumberGroupSeparator = groupSign;
        culture.DateTimeFormat.DateSeparator = "/";
        culture.DateTimeFormat.TimeSeparator = ":";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        return culture;
    }
}
