using GisPlatform.Api.Common;

namespace GisPlatform.Api.Saturdays;

/// <summary>The shortlist of a Saturday after a change.</summary>
/// <param name="Date">The Saturday.</param>
/// <param name="Changed">How many issues were put on it, or taken off.</param>
/// <param name="Total">How many are on it.</param>
public sealed record Shortlist(DateOnly Date, int Changed, int Total)
{
    /// <summary>How many issues one change may name.</summary>
    public const int MostIssues = 200;

    /// <summary>The Saturday that is meant: the given one, or the next after today.</summary>
    /// <exception cref="AppError">It is no Saturday, or past.</exception>
    public static DateOnly DateOf(DateOnly? date, DateOnly today)
    {
        if (date is not { } day)
            return today.AddDays(7 - (((int)today.DayOfWeek + 1) % 7));
        if (day.DayOfWeek != DayOfWeek.Saturday)
            throw AppError.BadInput("date", $"{day:yyyy-MM-dd} không phải thứ 7.", $"{day:yyyy-MM-dd} is no Saturday.");
        return day >= today ? day : throw AppError.BadInput("date", $"{day:yyyy-MM-dd} đã qua.", $"{day:yyyy-MM-dd} is past.");
    }

    /// <summary>The ids, read.</summary>
    /// <exception cref="AppError">There is none, too many, or one is no UUID.</exception>
    public static Guid[] Ids(IReadOnlyCollection<string> issues)
    {
        if (issues.Count is 0 or > MostIssues)
            throw AppError.BadInput("issues", $"Từ 1 đến {MostIssues} vấn đề mỗi lần.", $"1 to {MostIssues} issues at a time.");
        return [.. issues.Distinct().Select(id => Guid.TryParse(id, out var key) ? key
            : throw AppError.BadInput("issues", $"'{id}' không phải là UUID.", $"'{id}' is not a UUID."))];
    }
}
