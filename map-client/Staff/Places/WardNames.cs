namespace GisPlatform.MapClient.Staff.Places;

/// <summary>Answer of <c>WardNames.graphql</c>.</summary>
/// <param name="Wards">The wards, by name.</param>
public sealed record WardNames(IReadOnlyList<WardName> Wards);

/// <summary>A ward.</summary>
/// <param name="Code">Code of the General Statistics Office.</param>
/// <param name="Name">Name.</param>
/// <param name="Bounds">West, south, east, north.</param>
public sealed record WardName(string Code, string Name, double[] Bounds);
