using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Tests.Hotspots;

public sealed class GetisOrdTests
{
    public static TheoryData<string> Oracles => SpdepOracle.Names;

    [Theory]
    [MemberData(nameof(Oracles))]
    public void Scores_are_those_of_spdep(string name)
    {
        var oracle = SpdepOracle.Get(name);

        SpdepOracle.Equal(oracle.Z, GetisOrd.Star(oracle.Values, oracle.Neighbourhood));
    }

    [Theory]
    [MemberData(nameof(Oracles))]
    public void P_values_are_exact_also_where_they_are_tiny(string name)
    {
        var oracle = SpdepOracle.Get(name);

        Assert.All(oracle.Z.Zip(oracle.P), pair => Assert.Equal(1, Normal.TwoSidedP(pair.First) / pair.Second, 9));
    }

    [Fact]
    public void Equal_values_have_no_score() =>
        Assert.All(GetisOrd.Star([0.1, 0.1, 0.1], new Neighbourhood([[1], [0, 2], [1]])), z => Assert.Equal(double.NaN, z));

    [Fact]
    public void A_unit_that_is_everybodys_neighbour_has_no_score_and_the_others_do()
    {
        var z = GetisOrd.Star([5, 1, 1], new Neighbourhood([[1, 2], [0], [0]]));

        Assert.Equal(double.NaN, z[0]);
        Assert.All(z[1..], score => Assert.True(double.IsFinite(score)));
    }

    [Theory]
    [InlineData(3.0, 0.009, 3)]
    [InlineData(-3.0, 0.01, -3)]
    [InlineData(2.0, 0.05, 2)]
    [InlineData(-1.8, 0.10, -1)]
    [InlineData(1.8, 0.11, 0)]
    [InlineData(double.NaN, double.NaN, 0)]
    public void A_bin_tells_side_and_certainty(double z, double p, int bin) => Assert.Equal(bin, Significance.Bin(z, p));
}
