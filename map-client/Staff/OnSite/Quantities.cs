using System.Globalization;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Figures and their units in the reader's language.</summary>
internal static class Quantities
{
    /// <summary>A unit: "pieces" has a word, the others are signs.</summary>
    public static string Unit(string unit) => unit == "pieces" ? OnSiteText.Pieces : unit;

    /// <summary>A figure without noughts at its end.</summary>
    public static string Figure(decimal figure) => figure.ToString("0.##", CultureInfo.CurrentCulture);
}
