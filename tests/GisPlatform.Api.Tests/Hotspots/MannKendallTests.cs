using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>Against published examples.</summary>
public sealed class MannKendallTests
{
    // Annual flow of the Nile at Aswan, 1871–1970, 10⁸ m³ (G. W. Cobb, Biometrika 65, 1978; data set "Nile" of R). It has ties.
    private static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260,
        1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821,
        768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801,
        1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    [Fact]
    public void The_flow_of_the_Nile_falls_as_R_says()
    {
        // cor.test(Nile, 1:100, method = "kendall", exact = FALSE, continuity = TRUE) of R 4.2.2: z = -4.1281, p = 3.658e-05.
        var test = MannKendall.Of(Nile);

        Assert.Equal(-4.1281, test.Z, 4);
        Assert.Equal(3.658e-05, test.P, 8);
    }

    [Fact]
    public void The_worked_example_of_the_Wisconsin_administrative_code()
    {
        // Chapter NR 746, appendix A, table A: five samplings, the last equal to the second; statistic -5.
        Assert.Equal(-5, MannKendall.Of([100, 50, 85, 75, 50]).S);
    }

    [Fact]
    public void The_tuna_of_Hollander_and_Wolfe()
    {
        // "Nonparametric Statistical Methods" (1973), page 185: panel scores in the order of the lightness measured; 26 of 36 pairs agree, so S = 16.
        double[] lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
        double[] panel = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
        Array.Sort(lightness, panel);

        Assert.Equal(16, MannKendall.Of(panel).S);
    }

    [Fact]
    public void Equal_values_have_no_trend() => Assert.Equal((0, 0, 1), (MannKendall.Of([3, 3, 3, 3]).S, MannKendall.Of([3, 3, 3, 3]).Z, MannKendall.Of([3, 3, 3, 3]).P));
}
