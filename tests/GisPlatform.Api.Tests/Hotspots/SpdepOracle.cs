using System.Text.Json;
using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Testing;

namespace GisPlatform.Api.Tests.Hotspots;

/// <summary>What R's spdep says of a study area; <c>Oracles/make-oracles.R</c> made the file.</summary>
internal sealed record SpdepOracle(
    string Name, double[] Values, int[][] Neighbours, double[] Z, double[] P, double[] Adjusted, double[] LocalI, double[] PermutationZ, double[] PermutationP,
    double GlobalI, double GlobalExpected, double GlobalZ, double GlobalP)
{
    private static readonly Lazy<SpdepOracle[]> Cases = new(() => JsonSerializer.Deserialize<SpdepOracle[]>(
        File.ReadAllText(Repository.PathOf("tests", "GisPlatform.Api.Tests", "Hotspots", "Oracles", "spdep.json")), JsonSerializerOptions.Web)!);

    public static TheoryData<string> Names => [.. Cases.Value.Select(oracle => oracle.Name)];

    public Neighbourhood Neighbourhood => new(Neighbours);

    public static SpdepOracle Get(string name) => Cases.Value.Single(oracle => oracle.Name == name);

    /// <summary>Equal within 1e-9 of a value's size.</summary>
    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - Slack(pair.First), pair.First + Slack(pair.First)));
    }

    private static double Slack(double value) => 1e-9 * Math.Max(1, Math.Abs(value));
}
