using MathNet.Numerics;

namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>How likely a value at least as far from 0, on either side, is by chance: 2 (1 − Φ(|z|)).</summary>
    /// <param name="z">A standard score; NaN gives NaN.</param>
    /// <remarks>By the complementary error function, so that it stays exact far out, where 1 − Φ would be rounded to 0.</remarks>
    public static double TwoSidedP(double z) => double.IsNaN(z) ? double.NaN : SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));
}
