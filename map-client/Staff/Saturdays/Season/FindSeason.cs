using GisPlatform.MapClient.Wards;

namespace GisPlatform.MapClient.Staff.Saturdays.Season;

/// <summary>Answer of <c>FindSeason.graphql</c>.</summary>
/// <param name="Season">The year.</param>
public sealed record FindSeason(SeasonView Season);

/// <summary>A year of Saturdays.</summary>
/// <param name="Year">The year.</param>
/// <param name="Days">All its Saturdays.</param>
/// <param name="Crews">How often each crew went out.</param>
public sealed record SeasonView(int Year, IReadOnlyList<SeasonDay> Days, IReadOnlyList<CrewSeason> Crews);

/// <summary>One Saturday.</summary>
/// <param name="Date">The date.</param>
/// <param name="Status">Where it stands; null: nothing is planned.</param>
/// <param name="Holiday">The public holiday that it is.</param>
/// <param name="Wards">Wards with a site.</param>
public sealed record SeasonDay(DateOnly Date, string? Status, string? Holiday, IReadOnlyList<SeasonWard> Wards);

/// <summary>What a Saturday was for a ward.</summary>
/// <param name="Ward">The ward.</param>
/// <param name="Planned">Sites.</param>
/// <param name="Done">Those that are done.</param>
/// <param name="Confirmed">Those that residents have confirmed.</param>
public sealed record SeasonWard(WardKey Ward, int Planned, int Done, int Confirmed);

/// <summary>How often a crew went out.</summary>
/// <param name="Crew">The crew.</param>
/// <param name="Months">Months in which it had a site.</param>
public sealed record CrewSeason(SeasonCrew Crew, IReadOnlyList<CrewMonth> Months);

/// <summary>Names a crew.</summary>
/// <param name="Id">UUID.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">DEPARTMENT, UNION or WARD.</param>
public sealed record SeasonCrew(string Id, string Name, string Kind);

/// <summary>The activities of a crew in a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Planned">Planned or begun.</param>
/// <param name="Done">Done.</param>
public sealed record CrewMonth(int Month, int Planned, int Done);
