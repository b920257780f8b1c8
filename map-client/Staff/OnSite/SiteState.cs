namespace GisPlatform.MapClient.Staff.OnSite;

/// <summary>A site as this device knows it: as the server last said, and what was said here since.</summary>
/// <param name="Status">PLANNED, STARTED, DONE or NOT_DONE.</param>
/// <param name="Waiting">How much of it is on its way still.</param>
/// <param name="Refused">How much was refused.</param>
public sealed record SiteState(string Status, int Waiting, int Refused)
{
    /// <summary>The state of a site.</summary>
    /// <param name="site">As the server last said.</param>
    /// <param name="entries">All that was said on this device.</param>
    public static SiteState Of(PlannedSite site, IEnumerable<SiteEntry> entries)
    {
        var own = entries.Where(entry => entry.Issue == site.Issue.Id && entry.IsUnsent).ToList();
        return new(own.LastOrDefault(entry => entry.IsWaiting)?.Status ?? site.Status, own.Count(entry => entry.IsWaiting), own.Count(entry => entry.Refusal is not null));
    }

    /// <summary>Name of a status in the reader's language.</summary>
    public static string Name(string status) => status switch
    {
        "STARTED" => OnSiteText.Started, "DONE" => OnSiteText.Done, "NOT_DONE" => OnSiteText.NotDone, _ => OnSiteText.Planned,
    };
}
