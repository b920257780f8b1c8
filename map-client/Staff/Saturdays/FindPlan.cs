using GisPlatform.MapClient.Staff.Saturdays.Plan;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>Answer of <c>FindPlan.graphql</c>.</summary>
/// <param name="Saturday">The plan; null: none is open for that day.</param>
public sealed record FindPlan(PlanView? Saturday);
