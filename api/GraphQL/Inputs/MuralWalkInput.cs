using GisPlatform.Api.Common;
using GisPlatform.Api.Murals.Walking;

namespace GisPlatform.Api.GraphQL.Inputs;

/// <summary>What somebody wants of a walk.</summary>
public sealed record MuralWalkInput
{
    /// <summary>Where it begins; ten metres do not matter.</summary>
    public required PointInput From { get; init; }

    /// <summary>The time there is, 10 to 240 minutes. Default: 60.</summary>
    public int? Minutes { get; init; }

    /// <summary>Time at each mural, 0 to 30 minutes. Default: 3.</summary>
    public int? LookMinutes { get; init; }

    /// <summary>Whether it ends where it began. Default: it does.</summary>
    public bool? ReturnToStart { get; init; }

    internal WalkQuestion ToQuestion() => new(GeoInput.Point(From.Lon, From.Lat, "input.from"), Minutes ?? 60, LookMinutes ?? 3, ReturnToStart ?? true);
}
