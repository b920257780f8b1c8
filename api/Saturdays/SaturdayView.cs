using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Dates;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>A Saturday as the asker may see it.</summary>
/// <param name="Date">The date.</param>
/// <param name="Saturday">The row; null: nothing is planned, or a draft that the asker may not see.</param>
/// <param name="IsForStaff">Whether the asker is staff, who see words that are not public.</param>
/// <param name="Sites">Sites with their issues and crews: by crew and order. Those of private categories for those whose work they are.</param>
/// <param name="Crews">The crews of the day, for staff; else empty.</param>
/// <param name="Excluded">Issues that are locked out, for staff; else empty.</param>
public sealed record SaturdayView(
    DateOnly Date, Saturday? Saturday, bool IsForStaff, IReadOnlyList<Site> Sites, IReadOnlyList<CrewCapacity> Crews, IReadOnlyList<Issue> Excluded)
{
    /// <summary>Whether an issue is the asker's to work on, and so to say what came of it.</summary>
    public Func<Issue, bool> IsTheirs { get; init; } = _ => false;

    /// <summary>The public holiday of the date, or null.</summary>
    public Holiday? Holiday => PublicHolidays.On(Date);
}
