namespace GisPlatform.MapClient.Staff.Crews;

/// <summary>Answer of <c>EditCrew.graphql</c>.</summary>
/// <param name="Crew">The crew as it is now.</param>
public sealed record EditCrew(CrewDetails Crew);
