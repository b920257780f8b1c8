using System.Globalization;
using GisPlatform.Api.Saturdays;
using GisPlatform.Data.Saturdays;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A year of Saturdays.</summary>
/// <param name="season">What was counted.</param>
[Name("Season")]
public sealed class SeasonNode(Season season)
{
    /// <summary>The year.</summary>
    public int Year => season.Year;

    /// <summary>All its Saturdays, planned or not.</summary>
    public IEnumerable<SeasonDayNode> Days => season.Days.Select(day => new SeasonDayNode(day));

    /// <summary>How often each crew went out; told to staff alone.</summary>
    public IEnumerable<CrewSeasonNode> Crews => season.Crews.Select(crew => new CrewSeasonNode(crew));
}

/// <summary>One Saturday of the year.</summary>
/// <param name="day">What was counted.</param>
[Name("SeasonDay")]
public sealed class SeasonDayNode(SeasonDay day)
{
    /// <summary>The date.</summary>
    public DateOnly Date => day.Date;

    /// <summary>Where it stands; null: nothing is planned, or not published yet.</summary>
    public SaturdayStatus? Status => day.Status;

    /// <summary>Name of the public holiday that it is, in the language asked for.</summary>
    public string? Holiday => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? day.Holiday?.En : day.Holiday?.Vi;

    /// <summary>Wards with a site of a public category.</summary>
    public IEnumerable<SeasonWardNode> Wards => day.Wards.Select(ward => new SeasonWardNode(ward));
}

/// <summary>What a Saturday was for a ward: public categories alone.</summary>
/// <param name="ward">What was counted.</param>
[Name("SeasonWard")]
public sealed class SeasonWardNode(SeasonWard ward)
{
    /// <summary>The ward, of the place's default ward map.</summary>
    public WardNode Ward => new(ward.Ward);

    /// <summary>Sites.</summary>
    public int Planned => ward.Planned;

    /// <summary>Those that officials say are done.</summary>
    public int Done => ward.Done;

    /// <summary>Those of them that residents have confirmed.</summary>
    public int Confirmed => ward.Confirmed;
}

/// <summary>How often a crew went out.</summary>
/// <param name="crew">What was counted.</param>
[Name("CrewSeason")]
public sealed class CrewSeasonNode(CrewSeason crew)
{
    /// <summary>The crew.</summary>
    public CrewNode Crew => new(crew.Crew, isForStaff: true);

    /// <summary>Months in which it had a site.</summary>
    public IEnumerable<CrewMonthNode> Months => crew.Months.Select(month => new CrewMonthNode(month));
}

/// <summary>The activities of a crew in a month: the programme wants two at least.</summary>
/// <param name="month">What was counted.</param>
[Name("CrewMonth")]
public sealed class CrewMonthNode(CrewMonth month)
{
    /// <summary>1 to 12.</summary>
    public int Month => month.Month;

    /// <summary>Sites that are planned or begun.</summary>
    public int Planned => month.Planned;

    /// <summary>Sites that are done.</summary>
    public int Done => month.Done;
}
