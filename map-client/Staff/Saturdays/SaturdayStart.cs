using GisPlatform.MapClient.Staff.Crews;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>Answer of <c>SaturdayStart.graphql</c>.</summary>
/// <param name="Next">The coming Saturday.</param>
/// <param name="Categories">What the work of each category needs.</param>
public sealed record SaturdayStart(SaturdayKey Next, IReadOnlyList<CategoryNeeds> Categories);

/// <summary>Names a Saturday.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">Where it stands; null: nothing is planned.</param>
public sealed record SaturdayKey(DateOnly Date, string? Status);

/// <summary>What the work of a category needs.</summary>
/// <param name="Code">The category.</param>
/// <param name="NeededSkills">Skills.</param>
/// <param name="NeededTools">Counted tools.</param>
/// <param name="DefaultEffortHours">Person-hours that an issue usually takes.</param>
public sealed record CategoryNeeds(string Code, IReadOnlyList<EquipmentInfo> NeededSkills, IReadOnlyList<NeededTool> NeededTools, decimal DefaultEffortHours);

/// <summary>How many of a tool, with its name.</summary>
/// <param name="Tool">Which.</param>
/// <param name="Count">How many.</param>
public sealed record NeededTool(EquipmentInfo Tool, int Count);
