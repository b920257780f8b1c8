namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>How sure it is that a unit is hot or cold.</summary>
public static class Significance
{
    /// <summary>3, 2 or 1 for 99, 95 or 90 %, with the sign of the score; 0: not significant.</summary>
    /// <param name="z">Standard score; NaN is not significant.</param>
    /// <param name="p">Its p value, adjusted or not.</param>
    public static int Bin(double z, double p) => Math.Sign(double.IsNaN(z) ? 0 : z) * p switch
    {
        <= 0.01 => 3,
        <= 0.05 => 2,
        <= 0.10 => 1,
        _ => 0,
    };
}
