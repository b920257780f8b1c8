using GisPlatform.Api.Common;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>The sites of one crew on one day, one after the other.</summary>
public static class CrewDay
{
    /// <summary>Streets are longer than the straight line: by this factor, an estimate for a dense old town.</summary>
    public const double Detour = 1.3;

    /// <summary>Metres a minute of people on foot with tools, 4.5 km/h.</summary>
    public const double MetresPerMinute = 75;

    private const int StepMinutes = 5;

    /// <summary>How long a crew takes from one site to the next: straight line × <see cref="Detour"/> on foot, in whole steps of five minutes.</summary>
    public static TimeSpan Way(Issue from, Issue to)
    {
        var metres = Sphere.Metres(from.Anchor.X, from.Anchor.Y, to.Anchor.X, to.Anchor.Y) * Detour;
        return TimeSpan.FromMinutes(Math.Ceiling(metres / MetresPerMinute / StepMinutes) * StepMinutes);
    }

    /// <summary>Hours that people need for an issue, in quarters: between half an hour and what they stay.</summary>
    /// <param name="effort">Person-hours.</param>
    /// <param name="people">How many.</param>
    /// <param name="most">What they stay.</param>
    public static decimal Hours(decimal effort, int people, decimal most) =>
        Math.Clamp(Math.Ceiling(effort / Math.Max(people, 1) * 4) / 4, 0.5m, Math.Max(most, 0.5m));

    /// <summary>When a site that is put at the end begins.</summary>
    /// <param name="others">The crew's sites, with their issues.</param>
    /// <param name="issue">The issue of the new one.</param>
    /// <param name="startOfWork">When the day begins.</param>
    public static DateTimeOffset StartAfter(IEnumerable<Site> others, Issue issue, DateTimeOffset startOfWork) =>
        others.MaxBy(site => site.PlannedEnd) is { } last ? last.PlannedEnd!.Value + Way(last.Issue!, issue) : startOfWork;

    /// <summary>Lets sites that have not begun follow each other from the start of the day.</summary>
    public static void Arrange(IReadOnlyList<Site> sites, DateTimeOffset startOfWork)
    {
        Site? before = null;
        foreach (var site in sites)
        {
            if (site.Status == SiteStatus.Planned)
                Begin(site, before is null ? startOfWork : before.PlannedEnd!.Value + Way(before.Issue!, site.Issue!));
            before = site;
        }
    }

    /// <summary>Says when a site begins; it ends after its hours.</summary>
    public static void Begin(Site site, DateTimeOffset start) =>
        (site.PlannedStart, site.PlannedEnd) = (start, start + TimeSpan.FromHours((double)site.PlannedHours!.Value));

    /// <summary>Numbers them by the time at which they begin.</summary>
    public static void Number(IEnumerable<Site> sites)
    {
        var position = 0;
        foreach (var site in sites.OrderBy(site => site.PlannedStart).ThenBy(site => site.Position).ThenBy(site => site.IssueId))
            site.Position = ++position;
    }
}
