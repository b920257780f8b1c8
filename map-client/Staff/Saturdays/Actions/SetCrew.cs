using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>A crew comes, or does not.</summary>
/// <param name="crew">The crew.</param>
/// <param name="isAbsent">Whether it does not come.</param>
/// <param name="note">Why.</param>
public sealed class SetCrew(CrewInfo crew, bool isAbsent, string? note) : PlanAction
{
    /// <inheritdoc />
    public override string Words => (isAbsent ? SaturdayText.DidAbsent : SaturdayText.DidPresent).Fill(crew.Name);

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [Operation(isAbsent, note)];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => plan.CrewOf(crew.Id) is { } before ? [Operation(before.IsAbsent, before.Note)] : [];

    private PlanOperation Operation(bool absent, string? why) =>
        new(nameof(SetCrew), PlanOperation.Crew(crew.Id), new() { ["crew"] = crew.Id, ["isAbsent"] = absent, ["note"] = why });
}
