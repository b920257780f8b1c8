using System.Globalization;

namespace GisPlatform.Api.Common;

/// <summary>Dates in addresses.</summary>
public static class DateInput
{
    /// <summary>The date, where one is given.</summary>
    /// <exception cref="AppError">It is not like 2024-12-31.</exception>
    public static DateOnly? Checked(string? date, string field) => date is null ? null
        : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
        : throw AppError.BadInput(field, $"'{field}' phải là một ngày dạng 2024-12-31.", $"'{field}' must be a date like 2024-12-31.");
}
