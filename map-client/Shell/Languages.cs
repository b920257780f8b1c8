using System.Globalization;

namespace GisPlatform.MapClient;

/// <summary>The two languages of the screens.</summary>
public static class Languages
{
    /// <summary>Whether the reader chose English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
