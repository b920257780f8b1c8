using System.Globalization;

namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>Instants as the clock at the place shows them.</summary>
internal static class LocalTime
{
    /// <summary>An instant in the reader's language.</summary>
    /// <param name="instant">When.</param>
    /// <param name="zone">IANA time zone of the place.</param>
    /// <param name="format">Of .NET: "g" with the date, "t" without.</param>
    public static string Format(DateTimeOffset instant, string zone, string format) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString(format, CultureInfo.CurrentCulture);
}
