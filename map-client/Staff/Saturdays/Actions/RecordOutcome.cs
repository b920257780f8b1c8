using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Says what came of a site. Residents read it, so it is corrected, not undone.</summary>
/// <param name="issue">Its issue.</param>
/// <param name="outcome">What came of it.</param>
public sealed class RecordOutcome(PlanIssue issue, JsonObject outcome) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidRecord.Fill(issue.Reference);

    /// <inheritdoc />
    public override string Reference => issue.Reference;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) =>
        [new(nameof(RecordOutcome), PlanOperation.Site(issue.Id), new() { ["issue"] = issue.Id, ["outcome"] = outcome.DeepClone() })];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => [];
}
