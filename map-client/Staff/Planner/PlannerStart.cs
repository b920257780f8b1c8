using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>Answer of <c>PlannerStart.graphql</c>.</summary>
/// <param name="Place">The district served.</param>
/// <param name="Me">Who is signed in; null: nobody.</param>
public sealed record PlannerStart(PlaceInfo Place, PlannerReader? Me);

/// <summary>Who is signed in.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">What the account may do.</param>
public sealed record PlannerReader(string Name, string Role)
{
    /// <summary>Whether the account may propose issues for a Saturday.</summary>
    public bool IsStaff => Role is "OFFICIAL" or "PLANNER" or "ADMIN";
}
