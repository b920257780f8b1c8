using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Api.Saturdays.Suggesting.Gathering;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What is asked of a suggestion. Issues, crews and what stands in the plan of that Saturday come from the database: sites that are locked in, or have begun, and issues that are locked out count as well.</summary>
public sealed record SuggestSitesInput
{
    /// <summary>A Saturday, not past; it need not be open yet.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What counts how much.</summary>
    public BenefitWeightsInput? Weights { get; init; }

    /// <summary>How crews go. Default: BY_ROAD.</summary>
    public TravelMode? Travel { get; init; }

    /// <summary>A crew goes to no site that is farther from where it sets out, 1 to 60 minutes. Default: 15.</summary>
    public int? MostMinutes { get; init; }

    /// <summary>Issues that must be in the plan, 300 at most.</summary>
    public IReadOnlyList<LockedSiteInput>? LockedIn { get; init; }

    /// <summary>Issues that must not, 500 at most.</summary>
    [Id]
    public IReadOnlyList<string>? LockedOut { get; init; }

    /// <summary>So many wards at least must have a site. Default: 0.</summary>
    public int? LeastWards { get; init; }

    /// <summary>So many sites at most in one ward, 1 to 300. Default: any number.</summary>
    public int? MostPerWard { get; init; }

    /// <summary>Whether wards that had less than their share over the last eight weeks must make up for it. Default: true.</summary>
    public bool? WardFloors { get; init; }

    /// <summary>Whether crews that would not reach their two activities of the month must have a site. Default: true.</summary>
    public bool? CrewDuties { get; init; }

    /// <summary>Code of the ward that is planned for, of the place's default ward map; sites elsewhere stay as they are. Default: an official's own ward, else the whole place.</summary>
    [Id]
    public string? Ward { get; init; }

    /// <summary>Whether reports that nobody has accepted yet may be chosen, too; planning one accepts it. Default: false.</summary>
    public bool? WithReported { get; init; }

    /// <summary>A plan whose value may be better by this share at most is good enough, 0 to 0.2. Default: 0.01.</summary>
    public double? Gap { get; init; }

    /// <summary>Seconds that the search may take, 1 to 60; the query <c>suggestSites</c> takes six at most. Default: 30.</summary>
    public int? Seconds { get; init; }

    /// <summary>The same seed gives the same plan. Default: 1.</summary>
    public int? Seed { get; init; }

    internal SuggestionQuestion ToQuestion() => new()
    {
        Date = Date, Weights = Weights?.ToWeights() ?? new BenefitWeights(), Travel = new Travel(Travel ?? TravelMode.ByRoad, MostMinutes ?? new Travel().MostMinutes),
        LockedIn = LockedIn?.Select(one => (one.Issue, one.Crew)).ToList() ?? [], LockedOut = LockedOut ?? [], LeastWards = LeastWards ?? 0, MostPerWard = MostPerWard,
        HasWardFloors = WardFloors ?? true, HasCrewDuties = CrewDuties ?? true, Ward = Ward, WithReported = WithReported ?? false,
        Gap = Gap ?? 0.01, Seconds = Seconds ?? 30, Seed = Seed ?? 1,
    };
}

/// <summary>What counts how much in a suggestion, each 0 to 10. A weight of 1 is worth 100 points where it counts in full.</summary>
public sealed record BenefitWeightsInput
{
    /// <summary>How bad it is: in full for severity 5. Default: 3.</summary>
    public double? Severity { get; init; }

    /// <summary>How long it waits: in full from half a year on. Default: 2.</summary>
    public double? Age { get; init; }

    /// <summary>How many residents said "me too", by the number of doublings: in full from 31 on. Default: 2.</summary>
    public double? Confirmations { get; init; }

    /// <summary>Whether it lies where issues cluster: in full at 99 %. Default: 2.</summary>
    public double? Hotspot { get; init; }

    /// <summary>Whether staff put it on the shortlist of that Saturday. Default: 3.</summary>
    public double? Proposal { get; init; }

    /// <summary>Against it: points that each minute of a crew's way costs. Default: 1.</summary>
    public double? Way { get; init; }

    internal BenefitWeights ToWeights()
    {
        var usual = new BenefitWeights();
        return new(Severity ?? usual.Severity, Age ?? usual.Age, Confirmations ?? usual.Confirmations, Hotspot ?? usual.Hotspot, Proposal ?? usual.Proposal, Way ?? usual.Way);
    }
}

/// <summary>An issue that must be in a suggestion.</summary>
public sealed record LockedSiteInput
{
    /// <summary>The issue.</summary>
    [Id]
    public required string Issue { get; init; }

    /// <summary>The crew that must do it, whatever it lacks and however far it is. Default: any that can.</summary>
    [Id]
    public string? Crew { get; init; }
}
