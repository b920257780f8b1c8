using System.Globalization;

namespace GisPlatform.MapClient.Staff.Shell;

/// <summary>Numbers as fields of forms have them.</summary>
internal static class Numbers
{
    /// <summary>A number as the browser gives it; null: none.</summary>
    public static decimal? Read(object? typed) =>
        decimal.TryParse((string?)typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number as a field wants it.</summary>
    public static string Write(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number for people.</summary>
    public static string Say(decimal number) => number.ToString("#,##0.##", CultureInfo.CurrentCulture);
}
