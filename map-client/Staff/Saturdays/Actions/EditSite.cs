using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Plans the work on a site: people, hours, quantity, tools, words.</summary>
/// <param name="wanted">The site as it shall be.</param>
public sealed class EditSite(PlanSite wanted) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidEdit.Fill(wanted.Issue.Reference);

    /// <inheritdoc />
    public override string Reference => wanted.Issue.Reference;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [MoveSite.Operation(wanted.Issue.Id, WithOrder(wanted))];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => plan.SiteOf(wanted.Issue.Id) is { } site ? [MoveSite.Operation(site.Issue.Id, WithOrder(site))] : [];

    // Named again, its place lets the sites behind it follow when it takes longer.
    private static JsonObject WithOrder(PlanSite site)
    {
        var plan = SitePlanInput.Figures(site);
        if (site.Crew is not null)
            plan["position"] = site.Position;
        return plan;
    }
}
