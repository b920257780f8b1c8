namespace GisPlatform.MapClient.Staff.Crews;

/// <summary>Answer of <c>AddCrew.graphql</c>.</summary>
/// <param name="Crew">The new crew.</param>
public sealed record AddCrew(CrewDetails Crew);
