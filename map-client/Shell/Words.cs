using System.Globalization;

namespace GisPlatform.MapClient;

/// <summary>Texts and numbers in the reader's language.</summary>
public static class Words
{
    /// <summary>A text with its gaps filled.</summary>
    /// <param name="text">With {0}, {1} …</param>
    /// <param name="values">What stands for them.</param>
    public static string Fill(this string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>A whole number with its groups: 1.234 in Vietnamese.</summary>
    public static string Grouped(this int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A number as SVG attributes want it.</summary>
    public static string Svg(this double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A date as the API and URLs write it.</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
