using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Shows the plan to the public. Followers are told, so it is no step to undo: a plan is taken back with a reason.</summary>
public sealed class PublishSaturday : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidPublish;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [new(nameof(PublishSaturday), PlanOperation.Plan, [])];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => [];
}
