using GisPlatform.Api.Hotspots.Statistics;

namespace GisPlatform.Api.Tests.Hotspots;

public sealed class LocalMoranTests
{
    public static TheoryData<string> Oracles => SpdepOracle.Names;

    [Theory]
    [MemberData(nameof(Oracles))]
    public void I_is_that_of_spdep(string name)
    {
        var oracle = SpdepOracle.Get(name);

        SpdepOracle.Equal(oracle.LocalI, [.. LocalMoran.Run(oracle.Values, oracle.Neighbourhood, 99, seed: 1)!.Select(local => local.I)]);
    }

    [Fact]
    public void P_by_permutation_agrees_with_another_program_within_what_chance_allows()
    {
        var oracle = SpdepOracle.Get("an irregular map with rates");
        const int permutations = 9_999;

        var own = LocalMoran.Run(oracle.Values, oracle.Neighbourhood, permutations, seed: 1)!;

        // Two samples of as many draws each: five standard errors of their difference.
        Assert.All(own.Zip(oracle.PermutationP), pair => Assert.InRange(pair.First.P - pair.Second, -Most(pair.Second), Most(pair.Second)));

        static double Most(double p) => 5 * Math.Sqrt(2 * Math.Max(p, 0.0005) * (1 - p) / permutations);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_another_seed_another()
    {
        var oracle = SpdepOracle.Get("an irregular map with rates");

        Assert.Equal(Run(7), Run(7));
        Assert.NotEqual(Run(7), Run(8));

        double[] Run(int seed) => [.. LocalMoran.Run(oracle.Values, oracle.Neighbourhood, 999, seed)!.Select(local => local.P)];
    }

    [Fact]
    public void Classes_tell_how_a_unit_stands_to_its_neighbours()
    {
        // A row of ten high and ten low, with a low one among the high and a high one among the low.
        double[] values = [9, 9, 9, 9, 0, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0];
        var row = new Neighbourhood([.. Enumerable.Range(0, 20).Select(i => (IReadOnlyCollection<int>)
            [.. Enumerable.Range(i - 3, 7).Where(j => j != i && j is >= 0 and < 20)])]);

        var classes = LocalMoran.Run(values, row, 9_999, seed: 1)!.Select(local => local.Class).ToList();

        Assert.Equal(MoranClass.HighHigh, classes[6]);
        Assert.Equal(MoranClass.LowLow, classes[18]);
        Assert.Equal(MoranClass.LowHigh, classes[4]);
        Assert.Equal(MoranClass.HighLow, classes[15]);
        Assert.Equal(MoranClass.None, classes[9]);
    }

    [Fact]
    public void Equal_values_have_none() => Assert.Null(LocalMoran.Run([2, 2, 2], new Neighbourhood([[1], [0, 2], [1]]), 99, seed: 1));
}
