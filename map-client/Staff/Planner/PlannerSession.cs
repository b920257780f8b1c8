using GisPlatform.MapClient.Staff.Shell;
using Microsoft.AspNetCore.Components;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>The view that the planner's URL describes.</summary>
public sealed class PlannerSession(NavigationManager navigation) : PageSession<PlannerState>(navigation, "planner", PlannerUrl.Parse, PlannerUrl.Format);
