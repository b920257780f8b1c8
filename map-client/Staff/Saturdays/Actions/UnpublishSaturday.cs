using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>Makes a published plan a draft again.</summary>
/// <param name="note">Why; the public reads it.</param>
public sealed class UnpublishSaturday(string note) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidUnpublish;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) =>
        [new(nameof(UnpublishSaturday), PlanOperation.Plan, new() { ["note"] = string.IsNullOrWhiteSpace(note) ? null : note.Trim() })];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => [];
}
