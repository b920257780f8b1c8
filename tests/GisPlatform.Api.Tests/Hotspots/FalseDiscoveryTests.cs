using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Tests.Hotspots;

public sealed class FalseDiscoveryTests
{
    public static TheoryData<string> Oracles => SpdepOracle.Names;

    [Theory]
    [MemberData(nameof(Oracles))]
    public void Adjusted_values_are_those_of_R(string name)
    {
        var oracle = SpdepOracle.Get(name);

        SpdepOracle.Equal(oracle.Adjusted, FalseDiscovery.Adjust(oracle.P));
    }

    [Fact]
    public void The_example_of_Benjamini_and_Hochberg_rejects_four()
    {
        // Their paper's section 4: 15 tests, of which the correction at 5 % keeps the first four.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];

        Assert.Equal(4, FalseDiscovery.Adjust(p).Count(adjusted => adjusted <= 0.05));
    }

    [Fact]
    public void What_was_not_tested_does_not_count() => Assert.Equal([0.02, double.NaN, 0.04], FalseDiscovery.Adjust([0.01, double.NaN, 0.04]));
}
