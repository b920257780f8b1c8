using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Staff.Shell;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>The view that the URL of a Saturday's page describes, and what is being written there.</summary>
public sealed class SaturdaySession(NavigationManager navigation) : PageSession<SaturdayState>(navigation, "saturday", SaturdayUrl.Parse, SaturdayUrl.Format)
{
    /// <summary>What is being written of sites, by the issue's id. It is kept here, for another official may move the site to another list meanwhile.</summary>
    public Dictionary<string, PlanSite> Drafts { get; } = [];

    /// <summary>Link that opens an issue, or closes it where it is open.</summary>
    public string UrlOfIssue(string reference) => UrlOf(state => state with { Chosen = state.Chosen == reference ? null : reference });
}
