using GisPlatform.Api.Murals.Walking;
using GraphQL;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>A walk past murals.</summary>
/// <param name="walk">The walk.</param>
[Name("MuralWalk")]
public sealed class MuralWalkNode(MuralWalk walk)
{
    /// <summary>From stop to stop, the last one back to the start where the walk returns; none where no mural is within reach.</summary>
    [Complexity(1, 30)]
    public IEnumerable<MuralWalkLegNode> Legs => walk.Legs.Select(leg => new MuralWalkLegNode(leg));

    /// <summary>Metres on foot.</summary>
    public double Metres => walk.Metres;

    /// <summary>Seconds in all, looking included; never more than was given.</summary>
    public int Seconds => walk.Seconds;

    /// <summary>Whether a part of it goes straight because the base map has no street there.</summary>
    public bool HasGuess => walk.HasGuess;
}

/// <summary>From one stop of a walk to the next.</summary>
/// <param name="leg">The leg.</param>
[Name("MuralWalkLeg")]
public sealed class MuralWalkLegNode(WalkLeg leg)
{
    /// <summary>The mural it leads to; null: back to the start.</summary>
    public MuralNode? Mural => leg.To is { } mural ? new(mural) : null;

    /// <summary>How far.</summary>
    public double Metres => leg.Metres;

    /// <summary>How long on foot.</summary>
    public int Seconds => leg.Seconds;

    /// <summary>The way: a LineString.</summary>
    public Geometry Line => leg.Line;

    /// <summary>Which way, in instructions.</summary>
    [Complexity(1, 8)]
    public IEnumerable<MuralWalkStepNode> Steps => leg.Steps.Select(step => new MuralWalkStepNode(step));
}

/// <summary>One instruction of a walk.</summary>
/// <param name="step">The instruction.</param>
[Name("MuralWalkStep")]
public sealed class MuralWalkStepNode(WalkStep step)
{
    /// <summary>Which way to turn at its start.</summary>
    public WalkTurn Turn => step.Turn;

    /// <summary>Along which street; null: straight across, because the base map has no street there.</summary>
    public string? StreetVi => step.Street?.NameVi;

    /// <summary>The same in English.</summary>
    public string? StreetEn => step.Street?.NameEn;

    /// <summary>How far.</summary>
    public double Metres => step.Metres;
}
