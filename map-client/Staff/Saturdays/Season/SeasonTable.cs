namespace GisPlatform.MapClient.Staff.Saturdays.Season;

/// <summary>What is counted.</summary>
public enum SeasonMeasure
{
    /// <summary>Sites.</summary>
    Planned,

    /// <summary>Sites that are done.</summary>
    Done,

    /// <summary>Sites that residents have confirmed.</summary>
    Confirmed,
}

/// <summary>A year of Saturdays, counted by ward.</summary>
/// <param name="season">The year.</param>
/// <param name="measure">What is counted.</param>
public sealed class SeasonTable(SeasonView season, SeasonMeasure measure)
{
    /// <summary>The programme's own rule: activities a month that each department, union and ward has at least.</summary>
    public const int Least = 2;

    // From "some" to "many": four steps are told apart at a glance.
    private const int MostSteps = 4;

    /// <summary>Count of a ward on a Saturday.</summary>
    public int Of(string ward, SeasonDay day) => day.Wards.FirstOrDefault(row => row.Ward.Code == ward) is { } found ? Measured(found) : 0;

    /// <summary>Count of a ward in a month.</summary>
    public int Of(string ward, int month) => season.Days.Where(day => day.Date.Month == month).Sum(day => Of(ward, day));

    /// <summary>Count of a ward in the year.</summary>
    public int Of(string ward) => season.Days.Sum(day => Of(ward, day));

    /// <summary>Count of a Saturday.</summary>
    public int Of(SeasonDay day) => day.Wards.Sum(Measured);

    /// <summary>How dark a cell is: 0 to 4.</summary>
    public static int Step(int count) => Math.Min(count, MostSteps);

    /// <summary>Crews with too few activities in a month, and how many they have: done, and still to come.</summary>
    public static IEnumerable<(SeasonCrew Crew, int Done, int Planned)> Behind(SeasonView season, int month) =>
        from crew in season.Crews
        let activities = crew.Months.FirstOrDefault(row => row.Month == month) ?? new CrewMonth(month, 0, 0)
        where activities.Done + activities.Planned < Least
        orderby activities.Done + activities.Planned
        select (crew.Crew, activities.Done, activities.Planned);

    private int Measured(SeasonWard row) => measure switch { SeasonMeasure.Done => row.Done, SeasonMeasure.Confirmed => row.Confirmed, _ => row.Planned };
}
