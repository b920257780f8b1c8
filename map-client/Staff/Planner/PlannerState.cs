using GisPlatform.MapClient.Map;

namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>What the map is coloured by.</summary>
public enum PlannerLayer
{
    /// <summary>How unlikely by chance.</summary>
    Significance,

    /// <summary>How many issues, or what they weigh.</summary>
    Count,

    /// <summary>Per km², or per 1,000 people.</summary>
    Rate,

    /// <summary>What became of it.</summary>
    Trend,

    /// <summary>Groups of issues close together.</summary>
    Clusters,

    /// <summary>Density alone.</summary>
    Heat,
}

/// <summary>What the place is divided into, by the names of the API.</summary>
public enum PlannerUnit
{
    /// <summary>Hexagons.</summary>
    Hexagon,

    /// <summary>Wards.</summary>
    Ward,
}

/// <summary>What an issue weighs, by the names of the API.</summary>
public enum PlannerWeight
{
    /// <summary>One.</summary>
    Count,

    /// <summary>Its severity.</summary>
    Severity,

    /// <summary>Those who reported it.</summary>
    Confirmations,

    /// <summary>One, a 1,000 people; wards only.</summary>
    Per1000People,
}

/// <summary>Another time to compare with.</summary>
public enum PlannerComparison
{
    /// <summary>None.</summary>
    None,

    /// <summary>As long a time right before.</summary>
    Before,

    /// <summary>The same time a year before.</summary>
    YearBefore,

    /// <summary>Days that the reader names.</summary>
    Custom,
}

/// <summary>What the panel shows.</summary>
public enum PlannerTab
{
    /// <summary>What is analysed, and how.</summary>
    Settings,

    /// <summary>Charts.</summary>
    Charts,

    /// <summary>The map as a table.</summary>
    Table,

    /// <summary>Wards that wait, or report little.</summary>
    Neglect,

    /// <summary>What is proposed for the next Saturday.</summary>
    Shortlist,
}

/// <summary>Everything that a link to the planner's screen brings back; <see cref="PlannerUrl"/> writes it into the URL.</summary>
public sealed record PlannerState
{
    /// <summary>What the map is coloured by.</summary>
    public PlannerLayer Layer { get; init; }

    /// <summary>What the place is divided into.</summary>
    public PlannerUnit Unit { get; init; }

    /// <summary>Size of the hexagons, metres; null: chosen from the data.</summary>
    public int? CellMetres { get; init; }

    /// <summary>Radius of the clusters, metres; null: chosen from the data.</summary>
    public int? ClusterMetres { get; init; }

    /// <summary>What an issue weighs.</summary>
    public PlannerWeight Weight { get; init; }

    /// <summary>A date of the ward map; null: the place's default.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Category codes; empty: all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Code of the one ward that is looked at; null: all.</summary>
    public string? Ward { get; init; }

    /// <summary>Whether only issues count that still want work.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>First day; null: eleven months before this month.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null: today.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the time slider goes by weeks; else by months.</summary>
    public bool ByWeek { get; init; }

    /// <summary>Another time to compare with.</summary>
    public PlannerComparison Comparison { get; init; }

    /// <summary>First day of a comparison with days that the reader names.</summary>
    public DateOnly? CompareFrom { get; init; }

    /// <summary>Last day of it.</summary>
    public DateOnly? CompareTo { get; init; }

    /// <summary>Where the line between the two times stands, percent from the left.</summary>
    public int Swipe { get; init; } = 50;

    /// <summary>How much the colours cover, percent.</summary>
    public int Opacity { get; init; } = 70;

    /// <summary>Whether significance is told as it is without the correction for asking of many cells.</summary>
    public bool Uncorrected { get; init; }

    /// <summary>Whether single issues are shown too.</summary>
    public bool HasIssues { get; init; }

    /// <summary>Whether planners see where private issues gather.</summary>
    public bool HasPrivate { get; init; }

    /// <summary>Id of the chosen cell or ward, or number of the chosen cluster.</summary>
    public string? Selected { get; init; }

    /// <summary>What the panel shows.</summary>
    public PlannerTab Tab { get; init; }

    /// <summary>Column that the table is sorted by; null: by significance.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the table begins with the least.</summary>
    public bool Ascending { get; init; }

    /// <summary>Where the map looks; null: the whole place.</summary>
    public MapPosition? Position { get; init; }
}
