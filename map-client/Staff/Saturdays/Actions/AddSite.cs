using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Puts an issue on the plan.</summary>
/// <param name="issue">The issue.</param>
/// <param name="crew">Its crew; null: none yet.</param>
/// <param name="position">Its place in the crew's order; null: the end.</param>
public sealed class AddSite(PlanIssue issue, PlanCrew? crew = null, int? position = null) : PlanAction
{
    /// <inheritdoc />
    public override string Words => crew is null ? SaturdayText.DidAdd.Fill(issue.Reference) : SaturdayText.DidAddTo.Fill(issue.Reference, crew.Crew.Name);

    /// <inheritdoc />
    public override string Reference => issue.Reference;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan)
    {
        var wanted = new JsonObject();
        if (crew is not null)
            wanted["crew"] = crew.Crew.Id;
        if (crew is not null && position is not null)
            wanted["position"] = position;
        return [Operation(issue.Id, wanted)];
    }

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => [RemoveSite.Operation(issue.Id)];

    internal static PlanOperation Operation(string issue, JsonObject plan) =>
        new(nameof(AddSite), PlanOperation.Site(issue), new() { ["issue"] = issue, ["plan"] = plan });

    /// <summary>Puts a site that was taken off on the plan again, as it was.</summary>
    internal static IReadOnlyList<PlanOperation> Again(PlanSite site)
    {
        var add = Operation(site.Issue.Id, SitePlanInput.Of(site, atPosition: true));
        return site.IsLocked ? [add, LockSite.Operation(site.Issue.Id, LockSite.LockedIn)] : [add];
    }
}
