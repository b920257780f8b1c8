using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Tests.Hotspots;

public sealed class GlobalMoranTests
{
    public static TheoryData<string> Oracles => SpdepOracle.Names;

    [Theory]
    [MemberData(nameof(Oracles))]
    public void It_is_that_of_spdep(string name)
    {
        var oracle = SpdepOracle.Get(name);

        var moran = GlobalMoran.Of(oracle.Values, oracle.Neighbourhood)!;

        SpdepOracle.Equal([oracle.GlobalI, oracle.GlobalExpected, oracle.GlobalZ, oracle.GlobalP], [moran.I, moran.Expected, moran.Z, moran.P]);
    }

    [Fact]
    public void Without_variation_or_neighbours_there_is_none()
    {
        Assert.Null(GlobalMoran.Of([1, 1, 1, 1], new Neighbourhood([[1], [0, 2], [1, 3], [2]])));
        Assert.Null(GlobalMoran.Of([1, 2, 3, 4], new Neighbourhood([[], [], [], []])));
    }
}
