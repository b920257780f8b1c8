using GisPlatform.Api.Saturdays.Planning;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Saturdays.Suggesting.Asking;

/// <summary>What a crew can give on the day. It works on one site after the other, all its people together.</summary>
public sealed record CrewOffer
{
    /// <summary>Times of a plan are multiples of so many minutes.</summary>
    public const int StepMinutes = 5;

    /// <summary>The crew.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>People who come.</summary>
    public required int People { get; init; }

    /// <summary>Hours from setting out to being back.</summary>
    public required double Hours { get; init; }

    /// <summary>Where it sets out, metres on a plane.</summary>
    public required Coordinate Place { get; init; }

    /// <summary>Counted tools that it brings, by their codes.</summary>
    public IReadOnlyDictionary<string, int> Tools { get; init; } = new Dictionary<string, int>();

    /// <summary>Codes of what its people can do.</summary>
    public IReadOnlyCollection<string> Skills { get; init; } = [];

    /// <summary>Whether it does not come.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Whether it can be given something to do.</summary>
    public bool Comes => !IsAbsent && People > 0;

    /// <summary>Sites that it must have this time, so that it reaches its activities of the month.</summary>
    public int LeastSites { get; init; }

    /// <summary>When it is free to set out, minutes after the day's work begins, in whole steps.</summary>
    public int StartMinute { get; init; }

    /// <summary>Minutes that it can give, in whole steps: so is what a plan of the day says.</summary>
    public int Minutes => (int)Math.Floor((Hours * 60 / StepMinutes) + 1e-9) * StepMinutes;

    /// <summary>Minutes that it works on a site: in quarters of an hour, as plans are made (<see cref="CrewDay.Hours"/>).</summary>
    public int MinutesAt(Candidate site) => site.WorkMinutes ?? (int)(CrewDay.Hours((decimal)site.PersonHours, People, decimal.MaxValue) * 60);

    /// <summary>The first thing that a site needs and the crew has not got; null: it can do the work.</summary>
    public Lack? LackFor(Candidate site)
    {
        foreach (var skill in site.Skills)
        {
            if (!Skills.Contains(skill))
                return new Lack(LackKind.Skill, skill);
        }

        foreach (var (tool, count) in site.Tools)
        {
            if (Tools.GetValueOrDefault(tool) < count)
                return new Lack(LackKind.Tool, tool);
        }

        return null;
    }
}

/// <summary>What kind of thing a crew has not got.</summary>
public enum LackKind
{
    /// <summary>A skill.</summary>
    Skill,

    /// <summary>A counted tool.</summary>
    Tool,
}

/// <summary>Something that a crew has not got.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Code">Its code.</param>
public sealed record Lack(LackKind Kind, string Code);
