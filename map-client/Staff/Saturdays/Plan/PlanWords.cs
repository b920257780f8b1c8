namespace GisPlatform.MapClient.Staff.Saturdays.Plan;

/// <summary>A plan in words.</summary>
internal static class PlanWords
{
    /// <summary>Where a Saturday stands.</summary>
    public static string StatusOfDay(string? status) => status switch
    {
        "DRAFT" => SaturdayText.StatusDraft, "PUBLISHED" => SaturdayText.StatusPublished, "HELD" => SaturdayText.StatusHeld, _ => SaturdayText.StatusNone,
    };

    /// <summary>Where the work on a site stands.</summary>
    public static string StatusOf(string status) => status switch
    {
        "STARTED" => SaturdayText.SiteStarted, "DONE" => SaturdayText.SiteDone, "NOT_DONE" => SaturdayText.SiteNotDone, _ => SaturdayText.SitePlanned,
    };

    /// <summary>What somebody did.</summary>
    public static string Of(PlanEntry entry)
    {
        var issue = entry.Issue?.Reference ?? SaturdayText.SomeIssue;
        var crew = entry.Crew?.Name;
        return entry.Kind switch
        {
            "OPENED" => SaturdayText.DidOpen,
            "SITE_ADDED" when entry.Issue is null && crew is null => SaturdayText.DidPlanSites,
            "SITE_ADDED" => crew is null ? SaturdayText.DidAdd.Fill(issue) : SaturdayText.DidAddTo.Fill(issue, crew),
            "SITE_REMOVED" => SaturdayText.DidRemove.Fill(issue),
            "SITE_MOVED" => crew is null ? SaturdayText.DidEdit.Fill(issue) : SaturdayText.DidMove.Fill(issue, crew),
            "SITE_LOCKED" => SaturdayText.DidLockOrFree.Fill(issue),
            "CREW_SET" => SaturdayText.DidCrewSet.Fill(crew),
            "CAPACITY_SET" => SaturdayText.DidCapacitySet.Fill(crew),
            "PUBLISHED" => SaturdayText.DidPublish,
            "UNPUBLISHED" => SaturdayText.DidUnpublish,
            "OUTCOME_RECORDED" => SaturdayText.DidRecord.Fill(issue),
            "CLOSED" => SaturdayText.DidClose,
            _ => entry.Kind,
        };
    }
}
