using System.Globalization;

namespace GisPlatform.Api.Common;

/// <summary>Times of day that come from outside.</summary>
public static class TimeInput
{
    /// <summary>The time, where one is given.</summary>
    /// <exception cref="AppError">It is not like 07:30.</exception>
    public static TimeOnly? Checked(string? time, string field) => time is null ? null
        : TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
        : throw AppError.BadInput(field, $"'{field}' phải có dạng 07:30.", $"'{field}' must be like 07:30.");
}
