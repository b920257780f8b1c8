using GisPlatform.Data.Murals;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>What somebody wants of a walk.</summary>
/// <param name="From">Where it begins, EPSG:4326.</param>
/// <param name="Minutes">The time there is.</param>
/// <param name="LookMinutes">Time at each mural.</param>
/// <param name="ReturnsToStart">Whether it ends where it began.</param>
public sealed record WalkQuestion(Point From, int Minutes, int LookMinutes, bool ReturnsToStart);

/// <summary>A walk past murals.</summary>
/// <param name="Question">What was asked for.</param>
/// <param name="Legs">From stop to stop; the last one leads back, where the walk returns. None where no mural is within reach.</param>
/// <param name="Near">How many murals lie near enough to have been thought of.</param>
public sealed record MuralWalk(WalkQuestion Question, IReadOnlyList<WalkLeg> Legs, int Near)
{
    /// <summary>The murals, in their order.</summary>
    public IEnumerable<Mural> Stops => Legs.Select(leg => leg.To).OfType<Mural>();

    /// <summary>Metres on foot.</summary>
    public double Metres => Legs.Sum(leg => leg.Metres);

    /// <summary>Seconds in all, looking included.</summary>
    public int Seconds => Legs.Sum(leg => leg.Seconds) + (Stops.Count() * Question.LookMinutes * 60);

    /// <summary>Whether a part of it goes straight because the base map has no street there.</summary>
    public bool HasGuess => Legs.SelectMany(leg => leg.Steps).Any(step => step.Street is null);

    /// <summary>All of it as one line, EPSG:4326; null where there is no leg.</summary>
    public LineString? Line => Legs.Count == 0 ? null : WalkLeg.LineOf(Legs.SelectMany(leg => leg.Line.Coordinates));
}

/// <summary>From one stop to the next.</summary>
/// <param name="To">The mural; null: back to the start.</param>
/// <param name="Metres">How far.</param>
/// <param name="Seconds">How long on foot.</param>
/// <param name="Steps">Which way.</param>
/// <param name="Line">The way, EPSG:4326.</param>
public sealed record WalkLeg(Mural? To, double Metres, int Seconds, IReadOnlyList<WalkStep> Steps, LineString Line)
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    internal static LineString LineOf(IEnumerable<Coordinate> points) => Factory.CreateLineString([.. points]) is { IsEmpty: false } line ? line : LineString.Empty;
}

/// <summary>One instruction.</summary>
/// <param name="Turn">Which way to turn at its start.</param>
/// <param name="Street">Along which street; null: straight across, because the base map has no street there.</param>
/// <param name="Metres">How far.</param>
public sealed record WalkStep(WalkTurn Turn, Street? Street, double Metres);

/// <summary>Which way to turn.</summary>
public enum WalkTurn
{
    /// <summary>The first one of a leg: set out.</summary>
    Start,

    /// <summary>Go on.</summary>
    Straight,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>To the right.</summary>
    Right,

    /// <summary>Back where one came from.</summary>
    Back,
}
