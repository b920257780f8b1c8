using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Inbox;

/// <summary>When an issue is to be answered, in words.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsOver">Whether that time has passed.</param>
public readonly record struct Deadline(string Words, bool IsOver)
{
    /// <summary>As of an instant. Days are those of the place's calendar.</summary>
    public static Deadline Of(DateTimeOffset due, DateTimeOffset now, PlaceInfo place)
    {
        var days = DateOnly.FromDateTime(place.LocalTime(due)).DayNumber - DateOnly.FromDateTime(place.LocalTime(now)).DayNumber;
        var late = now - due;
        return late > TimeSpan.Zero
            ? new(late.TotalHours < 24 ? InboxText.OverdueHours.Fill(Math.Max(1, (int)late.TotalHours)) : InboxText.OverdueDays.Fill((int)late.TotalDays), true)
            : new(days == 0 ? InboxText.DueToday : days == 1 ? InboxText.DueTomorrow : InboxText.DueInDays.Fill(days), false);
    }
}
