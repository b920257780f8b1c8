using GisPlatform.MapClient.Map;
using GisPlatform.MapClient.Staff.Saturdays.Suggest;

namespace GisPlatform.MapClient.Staff.Saturdays;

/// <summary>What the panel shows.</summary>
public enum SaturdayTab
{
    /// <summary>The sites, by crew and order.</summary>
    Plan,

    /// <summary>Issues that might be chosen.</summary>
    Candidates,

    /// <summary>A proposal of the platform.</summary>
    Suggest,

    /// <summary>What each ward gets.</summary>
    Fairness,

    /// <summary>What came of it.</summary>
    Outcome,

    /// <summary>The Saturdays of a year.</summary>
    Season,
}

/// <summary>Everything that a link to the page brings back; <see cref="SaturdayUrl"/> writes it into the URL.</summary>
public sealed record SaturdayState
{
    /// <summary>The Saturday; null: the coming one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the panel shows.</summary>
    public SaturdayTab Tab { get; init; }

    /// <summary>Reference of the issue that is open.</summary>
    public string? Chosen { get; init; }

    /// <summary>Id of the crew that is open.</summary>
    public string? Crew { get; init; }

    /// <summary>Code of the ward that candidates are looked for in; null: all.</summary>
    public string? Ward { get; init; }

    /// <summary>Code of the category that candidates have; null: any.</summary>
    public string? Category { get; init; }

    /// <summary>Words that candidates have.</summary>
    public string? Text { get; init; }

    /// <summary>The year of the season; null: that of the Saturday.</summary>
    public int? Year { get; init; }

    /// <summary>What is asked of a suggestion.</summary>
    public SuggestSettings Suggest { get; init; } = new();

    /// <summary>Where the map looks; null: the whole place.</summary>
    public MapPosition? Position { get; init; }
}
