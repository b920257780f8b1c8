using GisPlatform.Api.Saturdays.Dates;
using GisPlatform.Data.Saturdays;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Saturdays;

/// <summary>A year of Saturdays.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">All its Saturdays, planned or not.</param>
/// <param name="Crews">The active crews, for staff; else empty.</param>
public sealed record Season(int Year, IReadOnlyList<SeasonDay> Days, IReadOnlyList<CrewSeason> Crews);

/// <summary>One Saturday of the year.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">Where it stands; null: nothing is planned that the asker may see.</param>
/// <param name="Holiday">The public holiday that it is.</param>
/// <param name="Wards">Wards with a site.</param>
public sealed record SeasonDay(DateOnly Date, SaturdayStatus? Status, Holiday? Holiday, IReadOnlyList<SeasonWard> Wards);

/// <summary>What a Saturday was for a ward.</summary>
/// <param name="Ward">The ward, of the default ward map.</param>
/// <param name="Planned">Sites.</param>
/// <param name="Done">Those that officials say are done.</param>
/// <param name="Confirmed">Those of them that residents have confirmed.</param>
public sealed record SeasonWard(Ward Ward, int Planned, int Done, int Confirmed)
{
    internal static SeasonWard Of(Ward ward, IReadOnlyCollection<SeasonSites> sites) => new(
        ward, sites.Sum(group => group.Count), sites.Where(group => group.Status == SiteStatus.Done).Sum(group => group.Count),
        sites.Where(group => group is { Status: SiteStatus.Done, IsConfirmed: true }).Sum(group => group.Count));
}

/// <summary>How often a crew went out.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="Months">Months in which it had a site.</param>
public sealed record CrewSeason(Crew Crew, IReadOnlyList<CrewMonth> Months)
{
    // A number tells nothing of a household, so it counts the work of private categories, too: that is an activity as any other.
    internal static CrewSeason Of(Crew crew, IEnumerable<SeasonSites> sites) => new(crew, [.. sites.Where(group => group.Crew == crew.Id)
        .GroupBy(group => group.Date.Month).OrderBy(month => month.Key)
        .Select(month => new CrewMonth(month.Key, Count(month, SiteStatus.Planned, SiteStatus.Started), Count(month, SiteStatus.Done)))]);

    private static int Count(IEnumerable<SeasonSites> sites, params SiteStatus[] statuses) => sites.Where(group => statuses.Contains(group.Status)).Sum(group => group.Count);
}

/// <summary>The activities of a crew in a month: the programme wants two at least.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Planned">Sites that are planned or begun.</param>
/// <param name="Done">Sites that are done.</param>
public sealed record CrewMonth(int Month, int Planned, int Done);

/// <summary>Sites that are alike.</summary>
internal sealed record SeasonSites(DateOnly Date, int WardPartId, bool IsPublic, Guid? Crew, SiteStatus Status, bool IsConfirmed, int Count);
