namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>How much of its day a crew has given away.</summary>
/// <param name="Hours">Hours from its first site to the end of its last one, ways included.</param>
/// <param name="PersonHours">Person-hours of work.</param>
/// <param name="People">Most people at one site.</param>
internal sealed record CrewLoad(decimal Hours, decimal PersonHours, int People)
{
    /// <summary>That of some sites of one crew.</summary>
    public static CrewLoad Of(IReadOnlyCollection<PlanSite> sites) => sites.Count == 0 ? new(0, 0, 0) : new(
        sites.Any(site => site.PlannedEnd is not null) ? (decimal)(sites.Max(site => site.PlannedEnd) - sites.Min(site => site.PlannedStart))!.Value.TotalHours : 0,
        sites.Sum(site => (site.PlannedPeople ?? 0) * (site.PlannedHours ?? 0)),
        sites.Max(site => site.PlannedPeople ?? 0));
}
