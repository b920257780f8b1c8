using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays.Actions;

/// <summary>A crew has other people or hours than usual.</summary>
/// <param name="crew">The crew.</param>
/// <param name="people">People who come.</param>
/// <param name="hours">Hours that they stay.</param>
public sealed class SetCapacity(CrewInfo crew, int people, decimal hours) : PlanAction
{
    /// <inheritdoc />
    public override string Words => SaturdayText.DidCapacity.Fill(crew.Name, people, Shell.Numbers.Say(hours));

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Forward(PlanView plan) => [Operation(people, hours)];

    /// <inheritdoc />
    public override IReadOnlyList<PlanOperation> Back(PlanView plan) => plan.CrewOf(crew.Id) is { } before ? [Operation(before.People, before.Hours)] : [];

    private PlanOperation Operation(int count, decimal time) =>
        new(nameof(SetCapacity), PlanOperation.Crew(crew.Id), new() { ["crew"] = crew.Id, ["people"] = count, ["hours"] = time });
}
