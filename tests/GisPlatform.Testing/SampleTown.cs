using GisPlatform.Api.Saturdays.Suggesting.Asking;
using NetTopologySuite.Geometries;

namespace GisPlatform.Testing;

/// <summary>Makes up towns of any size to plan a Saturday for; the same seed makes the same town.</summary>
public static class SampleTown
{
    private static readonly double[] Hours = [12, 16, 24, 32, 20, 6, 8, 16];

    /// <summary>A town.</summary>
    /// <param name="candidates">Issues, spread evenly.</param>
    /// <param name="crews">Crews, likewise.</param>
    /// <param name="wards">Wards, in a grid.</param>
    /// <param name="seed">Names the town.</param>
    /// <param name="side">Its size, metres.</param>
    public static PlanRequest Of(int candidates, int crews, int wards, int seed, double side = 3_500)
    {
        var random = new Random(seed);
        var columns = (int)Math.Ceiling(Math.Sqrt(wards));
        return new PlanRequest
        {
            Candidates = [.. Enumerable.Range(0, candidates).Select(number => Issue(random, number, wards, columns, side))],
            Crews = [.. Enumerable.Range(0, crews).Select(number => Crew(random, number, side))],
            Wards = [.. Enumerable.Range(0, wards).Select(number => new WardShare($"W{number}", $"W{number}", 1.0 / wards, random.Next(20)))],
        };
    }

    private static Candidate Issue(Random random, int number, int wards, int columns, double side)
    {
        var place = new Coordinate(random.NextDouble() * side, random.NextDouble() * side);
        var (column, row) = ((int)(place.X / side * columns), (int)(place.Y / side * columns));
        var kind = random.Next(Hours.Length);
        return new Candidate
        {
            Id = new Guid(number + 1, 0, 0, new byte[8]), Reference = $"LC-{number}", Ward = $"W{Math.Min(wards - 1, (row * columns) + column)}", Place = place, Category = $"C{kind}",
            Severity = 1 + random.Next(5), AgeDays = (int)(-60 * Math.Log(1 - random.NextDouble())), Confirmations = (int)(-3 * Math.Log(1 - random.NextDouble())),
            HotspotBin = random.NextDouble() < 0.2 ? 1 + random.Next(3) : 0, IsProposed = random.NextDouble() < 0.1,
            PersonHours = Math.Max(1, Math.Round(Hours[kind] * (0.5 + random.NextDouble()), 1)), Skills = [$"S{kind}"],
            Tools = kind % 2 == 0 ? new Dictionary<string, int> { ["TRUCK"] = 1 } : [],
        };
    }

    private static CrewOffer Crew(Random random, int number, double side) => new()
    {
        Id = new Guid(number + 1, 1, 0, new byte[8]), Name = $"K{number}", People = 8 + random.Next(23), Hours = 3 + (random.Next(3) / 2.0),
        Place = new Coordinate(random.NextDouble() * side, random.NextDouble() * side),
        Skills = [.. Enumerable.Range(0, Hours.Length).Where(_ => random.NextDouble() < 0.65).Select(kind => $"S{kind}")],
        Tools = random.NextDouble() < 0.8 ? new Dictionary<string, int> { ["TRUCK"] = 1 } : [],
    };
}
