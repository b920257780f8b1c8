using System.Globalization;

namespace GisPlatform.Loader.Places;

/// <summary>Turns "412T08:15", 412 days before the last Saturday at a quarter past eight, into an instant.</summary>
/// <param name="LastSaturday">The day that counts as 0.</param>
/// <param name="Zone">The place's time zone.</param>
internal sealed record DemoClock(DateOnly LastSaturday, TimeZoneInfo Zone)
{
    /// <summary>The clock of today.</summary>
    public static DemoClock Today(TimeZoneInfo zone)
    {
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, zone);
        // A Saturday's own work is not over in the morning: count from the one before.
        var today = DateOnly.FromDateTime(now.Date).AddDays(-1);
        return new DemoClock(today.AddDays(-(((int)today.DayOfWeek + 1) % 7)), zone);
    }

    /// <exception cref="FormatException">Not of that form.</exception>
    public DateTimeOffset At(string text)
    {
        if (text.Split('T') is not [var days, var time])
            throw new FormatException($"'{text}' is not like 412T08:15");
        var date = LastSaturday.AddDays(-int.Parse(days, CultureInfo.InvariantCulture));
        var local = date.ToDateTime(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, Zone), TimeSpan.Zero);
    }
}
