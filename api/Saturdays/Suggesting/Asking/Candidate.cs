using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Suggesting.Asking;

/// <summary>An open issue that may become a site.</summary>
public sealed record Candidate
{
    /// <summary>The issue.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its reference, for people.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Code of its ward.</summary>
    public required string Ward { get; init; }

    /// <summary>Where, metres on a plane.</summary>
    public required Coordinate Place { get; init; }

    /// <summary>Code of its category.</summary>
    public required string Category { get; init; }

    /// <summary>1 (a nuisance) to 5 (a danger).</summary>
    public int Severity { get; init; } = 3;

    /// <summary>Days since it was reported.</summary>
    public int AgeDays { get; init; }

    /// <summary>Residents who said "me too".</summary>
    public int Confirmations { get; init; }

    /// <summary>Significance of the hotspot that it lies in: 3, 2, 1 for 99, 95, 90 %; 0 or less: none.</summary>
    public int HotspotBin { get; init; }

    /// <summary>Whether staff put it on the shortlist.</summary>
    public bool IsProposed { get; init; }

    /// <summary>Work, person-hours.</summary>
    public required double PersonHours { get; init; }

    /// <summary>Minutes that a plan has for it already, whoever does it; null: as long as the work takes.</summary>
    public int? WorkMinutes { get; init; }

    /// <summary>Counted tools that the work needs, by their codes.</summary>
    public IReadOnlyDictionary<string, int> Tools { get; init; } = new Dictionary<string, int>();

    /// <summary>Codes of the skills that the work needs.</summary>
    public IReadOnlyCollection<string> Skills { get; init; } = [];

    /// <summary>How much there is to do, in the unit of its category.</summary>
    public decimal? Quantity { get; init; }
}
