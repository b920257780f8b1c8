using GisPlatform.Api.Hotspots.Statistics;
using GraphQL;

namespace GisPlatform.Api.GraphQL.Types;

/// <summary>Moran's I of the whole study area: do like values lie together?</summary>
/// <param name="moran">What was worked out.</param>
[Name("GlobalMoran")]
public sealed class GlobalMoranNode(GlobalMoran moran)
{
    /// <summary>Over the expectation: together; under it: apart.</summary>
    public double I => moran.I;

    /// <summary>What it would be without any pattern.</summary>
    public double Expected => moran.Expected;

    /// <summary>Standard score.</summary>
    public double Z => moran.Z;

    /// <summary>How likely a score at least as far from 0 is by chance.</summary>
    public double P => moran.P;
}

/// <summary>Local Moran's I: is a cell like its neighbours, or unlike them?</summary>
/// <param name="moran">What was worked out.</param>
[Name("LocalMoran")]
public sealed class LocalMoranNode(LocalMoranI moran)
{
    /// <summary>Positive: like its neighbours; negative: unlike them.</summary>
    public double I => moran.I;

    /// <summary>How likely neighbours so high, or so low, are by chance: pseudo p of a conditional permutation, one-sided.</summary>
    public double P => moran.P;

    /// <summary>How it stands to its neighbours, at p ≤ 0.05.</summary>
    public MoranClass Class => moran.Class;
}
