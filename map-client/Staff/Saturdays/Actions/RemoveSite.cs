using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Takes a site off the plan.</summary>
/// <param name="issue">Its issue.</param>
public sealed class RemoveSite(PlanIssue issue) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidRemove.Fill(issue.Reference);

    /// <inheritdoc />
    public override string Reference => issue.Reference;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [Operation(issue.Id)];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => plan.SiteOf(issue.Id) is { } site ? AddSite.Again(site) : [];

    internal static PlanOperation Operation(string issue) => new(nameof(RemoveSite), PlanOperation.Site(issue), new() { ["issue"] = issue });
}
