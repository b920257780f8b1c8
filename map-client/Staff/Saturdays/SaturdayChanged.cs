namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>Answer of <c>SaturdayChanged.graphql</c>: somebody has changed the day.</summary>
/// <param name="Change">The change.</param>
public sealed record SaturdayChanged([property: System.Text.Json.Serialization.JsonPropertyName("saturdayChanged")] ChangedSaturday Change);

/// <summary>A day that was changed.</summary>
/// <param name="Saturday">As it is now; null: nothing is planned.</param>
public sealed record ChangedSaturday(SaturdayVersion? Saturday);

/// <summary>Version of a Saturday.</summary>
/// <param name="Version">Version.</param>
public sealed record SaturdayVersion(int Version);
