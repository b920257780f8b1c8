using GisPlatform.Api.Places;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Api.Saturdays.Suggesting.Asking;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Wards;

namespace GisPlatform.Api.Saturdays.Suggesting.Gathering;

// The namespace of pages has the same name.
using Site = GisPlatform.Data.Saturdays.Site;

/// <summary>What a suggestion is made from, as one moment of the database had it.</summary>
public sealed record Town
{
    /// <summary>What was asked.</summary>
    public required SuggestionQuestion Question { get; init; }

    /// <summary>The place.</summary>
    public required PlaceData Place { get; init; }

    /// <summary>The same for the planner.</summary>
    public required PlanRequest Request { get; init; }

    /// <summary>The issues of the candidates.</summary>
    public required IReadOnlyDictionary<Guid, Issue> Issues { get; init; }

    /// <summary>The crews' days, by kind and name.</summary>
    public required IReadOnlyList<CrewCapacity> Crews { get; init; }

    /// <summary>Candidates that are on the plan already, with what is planned for them.</summary>
    public required IReadOnlyDictionary<Guid, Site> OnPlan { get; init; }

    /// <summary>When the day's work begins.</summary>
    public required DateTimeOffset StartOfWork { get; init; }

    /// <summary>Version of the Saturday; 0: it is not open yet.</summary>
    public required int Version { get; init; }

    /// <summary>What it is to be read with.</summary>
    public required IReadOnlyList<SuggestionNote> Notes { get; init; }

    /// <summary>A ward of the default ward map, by its code.</summary>
    public Ward WardOf(string code) => Place.WardsOn(Place.Place.DefaultWardsAsOf).First(ward => ward.Code == code);

    /// <summary>The ward that a candidate lies in.</summary>
    public Ward WardOf(Issue issue) => Place.WardOf(issue.WardPartId, Place.Place.DefaultWardsAsOf)!;
}
