using System.Text.Json.Nodes;
using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Gives a site another crew, or another place in its order.</summary>
/// <param name="issue">Its issue.</param>
/// <param name="crew">The crew; null: none any more.</param>
/// <param name="position">Its place in the crew's order; null: the end.</param>
public sealed class MoveSite(PlanIssue issue, PlanCrew? crew, int? position = null) : PlanAction
{
    /// <inheritdoc />
    public override string Words => crew is null ? SaturdayText.DidTakeFromCrew.Fill(issue.Reference) : SaturdayText.DidMove.Fill(issue.Reference, crew.Crew.Name);

    /// <inheritdoc />
    public override string Reference => issue.Reference;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan)
    {
        var wanted = new JsonObject();
        if (crew is null)
            wanted["withoutCrew"] = true;
        else
            wanted["crew"] = crew.Crew.Id;
        if (crew is not null && position is not null)
            wanted["position"] = position;
        return [Operation(issue.Id, wanted)];
    }

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => plan.SiteOf(issue.Id) is { } site ? [Operation(issue.Id, SitePlanInput.PlaceOf(site))] : [];

    internal static PlanOperation Operation(string issue, JsonObject plan) =>
        new(nameof(MoveSite), PlanOperation.Site(issue), new() { ["issue"] = issue, ["plan"] = plan });
}
