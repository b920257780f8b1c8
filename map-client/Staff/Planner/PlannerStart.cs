using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>PlannerStart.graphql</c>.</summary>
/// <param name="Place">The district served.</param>
public sealed record PlannerStart(PlaceInfo Place);
