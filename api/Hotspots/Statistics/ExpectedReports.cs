using MathNet.Numerics.Distributions;

namespace GisPlatform.Api.Hotspots.Statistics;

/// <summary>What a ward's share of all reports would be if it were like the others.</summary>
/// <remarks>
/// Half by people and half by area: people make and see some problems (litter, advertising), streets and water have others (drains, lakes). So a dense ward is
/// expected to report more to the km² and less to the head than a thin one. How unlikely the real number is comes from Poisson's distribution with that mean.
/// The model is of this platform's own making, kept simple so that it can be explained: an estimate.
/// </remarks>
public static class ExpectedReports
{
    /// <summary>The expected number.</summary>
    /// <param name="total">Reports of all wards.</param>
    /// <param name="peopleShare">The ward's share of all people, 0 to 1.</param>
    /// <param name="areaShare">Its share of the area, 0 to 1.</param>
    public static double Of(int total, double peopleShare, double areaShare) => total * (peopleShare + areaShare) / 2;

    /// <summary>How likely so few, or fewer, are by chance.</summary>
    public static double SoFew(int count, double expected) => expected > 0 ? Poisson.CDF(expected, count) : 1;

    /// <summary>How likely so many, or more, are by chance.</summary>
    public static double SoMany(int count, double expected) => count == 0 ? 1 : expected > 0 ? 1 - Poisson.CDF(expected, count - 1) : 0;
}
