using GisPlatform.Data.Issues;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>Planned against done. The headline is <see cref="Confirmed"/>, what residents say is mended; "done" is the officials' own word.</summary>
/// <param name="Planned">Sites.</param>
/// <param name="Confirmed">Sites whose issue residents have confirmed as mended, or did not deny in time.</param>
/// <param name="Done">Sites that officials say are done.</param>
/// <param name="NotDone">Sites that came to nothing.</param>
/// <param name="Reopened">Sites done that residents have denied.</param>
/// <param name="PlannedPersonHours">Person-hours that were planned.</param>
/// <param name="PersonHours">Person-hours that were worked, as far as they were recorded.</param>
/// <param name="People">People at the sites.</param>
/// <param name="WasteM3">Waste taken away, m³.</param>
/// <param name="Truckloads">Truckloads taken away.</param>
public sealed record SaturdayFigures(
    int Planned, int Confirmed, int Done, int NotDone, int Reopened, decimal PlannedPersonHours, decimal PersonHours, int People, decimal WasteM3, int Truckloads)
{
    /// <summary>The figures of some sites.</summary>
    internal static SaturdayFigures Of(IReadOnlyCollection<Site> sites) => new(
        sites.Count,
        sites.Count(site => site is { Status: SiteStatus.Done, Issue.Status: IssueStatus.Confirmed }),
        sites.Count(site => site.Status == SiteStatus.Done),
        sites.Count(site => site.Status == SiteStatus.NotDone),
        sites.Count(site => site is { Status: SiteStatus.Done, Issue.Status: not (IssueStatus.Confirmed or IssueStatus.Done) }),
        sites.Sum(site => (site.PlannedPeople ?? 0) * (site.PlannedHours ?? 0)),
        sites.Sum(site => (site.People ?? 0) * (site.Hours ?? 0)),
        sites.Sum(site => site.People ?? 0),
        sites.Sum(site => site.WasteM3 ?? 0),
        sites.Sum(site => site.Truckloads ?? 0));
}
