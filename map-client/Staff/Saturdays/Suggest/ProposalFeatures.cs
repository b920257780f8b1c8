using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Suggest;

/// <summary>A proposal as the map draws it: what is new has a dark ring, what would leave the plan is a cross.</summary>
internal static class ProposalFeatures
{
    /// <summary>Sites and ways, as GeoJSON.</summary>
    public static string Of(Proposal proposal, CrewMarks marks)
    {
        var features = new JsonArray();
        foreach (var (crew, sites) in proposal.Crews)
            PlanFeatures.Add(features, crew.Crew.Id, [.. sites.Select(site => (site.Issue, "site", proposal.IsNew(site)))], marks);
        PlanFeatures.Add(features, null, [.. proposal.TakenOff.Select(site => (site.Issue, "removed", false))], marks);
        return PlanFeatures.Collection(features);
    }
}
