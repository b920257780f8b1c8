using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>The day is over.</summary>
/// <param name="participants">Participations; null: the sum of the sites' people.</param>
/// <param name="note">Words to the day; public.</param>
/// <param name="isRestNotDone">Whether sites of which nobody said anything came to nothing.</param>
public sealed class CloseSaturday(int? participants, string note, bool isRestNotDone) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidClose;

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [new(nameof(CloseSaturday), PlanOperation.Plan, new()
    {
        ["participants"] = participants, ["note"] = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), ["isRestNotDone"] = isRestNotDone,
    })];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => [];
}
