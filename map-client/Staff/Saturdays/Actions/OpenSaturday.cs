using System.Text.Json.Nodes;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>What is said when planning of a Saturday begins.</summary>
/// <param name="StartsAt">When work begins, as 07:30.</param>
/// <param name="MeetingPoint">Where all meet.</param>
/// <param name="Note">Words to the day.</param>
public sealed record OpenSaturday(string StartsAt = "07:30", string MeetingPoint = "", string Note = "")
{
    /// <summary>The variables of its operation.</summary>
    /// <param name="date">The Saturday.</param>
    /// <param name="key">Random key: sent twice, it is one change.</param>
    public JsonObject Variables(DateOnly date, Guid key) => new()
    {
        ["date"] = date.Iso(), ["key"] = $"{key}", ["startsAt"] = StartsAt, ["meetingPoint"] = Text(MeetingPoint), ["note"] = Text(Note),
    };

    private static string? Text(string words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
