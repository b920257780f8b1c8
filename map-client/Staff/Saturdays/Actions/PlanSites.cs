using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Takes a proposal over: its sites, and what was fixed on it.</summary>
/// <param name="proposal">The proposal.</param>
/// <param name="version">Version of the plan that it was made from, where others have changed that since; null: nobody has.</param>
public sealed class PlanSites(Proposal proposal, int? version) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidTakeOver.Fill(proposal.Sites.Count);

    // What was fixed counts only where the proposal has it.
    private IEnumerable<string> LockedIn => proposal.Edit.LockedIn.Keys.Where(id => proposal.Sites.Any(site => site.Issue.Id == id));

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) =>
    [
        Operation(proposal.Crews.SelectMany(crew => crew.Sites.Select(site => (site.Issue.Id, InputOf(site, crew.Crew.Crew.Id))))) with { Version = version },
        .. LockedIn.Select(id => LockSite.Operation(id, LockSite.LockedIn)),
        .. proposal.Edit.LockedOut.Select(id => LockSite.Operation(id, LockSite.LockedOut)),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) =>
    [
        .. LockedIn.Where(id => plan.SiteOf(id) is not { IsLocked: true }).Concat(proposal.Edit.LockedOut.Where(id => plan.LockedOut.All(issue => issue.Id != id)))
            .Select(id => LockSite.Operation(id, LockSite.Free)),
        Operation(plan.Sites.Where(site => site.Status == "PLANNED").OrderBy(site => site.PlannedStart).Select(site => (site.Issue.Id, InputOf(site)))),
    ];

    private PlanOperation Operation(IEnumerable<(string Issue, JsonObject Plan)> wanted) => new(nameof(PlanSites), PlanOperation.Plan, new()
    {
        ["sites"] = new JsonArray([.. wanted.Select(site => (JsonNode)new JsonObject { ["issue"] = site.Issue, ["plan"] = site.Plan })]), ["ward"] = proposal.Suggestion.Ward?.Code,
    });

    private JsonObject InputOf(SuggestedSite site, string crew)
    {
        var plan = new JsonObject
        {
            ["crew"] = crew, ["quantity"] = site.Quantity, ["tools"] = new JsonArray([.. site.Tools.Select(tool => (JsonNode)new JsonObject { ["code"] = tool.Tool.Code, ["count"] = tool.Count })]),
        };
        // Another crew has other people, and comes at another time.
        if (!proposal.IsMoved(site))
            (plan["start"], plan["people"], plan["hours"]) = (site.Start, site.People, site.Hours);
        return plan;
    }

    private static JsonObject InputOf(PlanSite site)
    {
        var plan = SitePlanInput.Of(site, atPosition: false);
        if (site.PlannedStart is { } start)
            plan["start"] = start;
        return plan;
    }
}
