using GisPlatform.Api.Saturdays.Suggesting.Asking;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

/// <summary>What is asked of a suggestion. What is not said comes from the database: issues, crews, what stands in the plan.</summary>
public sealed record SuggestionQuestion
{
    /// <summary>The Saturday.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What counts how much.</summary>
    public BenefitWeights Weights { get; init; } = new();

    /// <summary>How crews go, and how far.</summary>
    public Travel Travel { get; init; } = new();

    /// <summary>Issues that must be in the plan, and the crew that must do them; null: any that can.</summary>
    public IReadOnlyList<(string Issue, string? Crew)> LockedIn { get; init; } = [];

    /// <summary>Issues that must not.</summary>
    public IReadOnlyList<string> LockedOut { get; init; } = [];

    /// <summary>Wards that must have a site at least.</summary>
    public int LeastWards { get; init; }

    /// <summary>Sites that a ward may have at most; null: any number.</summary>
    public int? MostPerWard { get; init; }

    /// <summary>Whether wards that had less than their share must make up for it.</summary>
    public bool HasWardFloors { get; init; } = true;

    /// <summary>Whether crews that would not reach their two activities of the month must have a site.</summary>
    public bool HasCrewDuties { get; init; } = true;

    /// <summary>Code of the ward, in the default ward map, that is planned for; null: that of an official of a ward, else all.</summary>
    public string? Ward { get; init; }

    /// <summary>Whether reports that nobody has accepted yet may be chosen, too.</summary>
    public bool WithReported { get; init; }

    /// <summary>A plan that is so near to the best possible one is good enough: a share of its value.</summary>
    public double Gap { get; init; } = 0.01;

    /// <summary>Seconds that the search may take.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>The same seed gives the same plan.</summary>
    public int Seed { get; init; } = 1;
}
