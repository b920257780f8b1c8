using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Murals.Walking;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Tests.Murals.Walking;

public sealed class WalkGroundTests
{
    private static readonly LocalPlane Plane = new(new Coordinate(106.68, 20.85));
    private static readonly Street High = new("Phố Ngang", "High Street");
    private static readonly Street Side = new("Phố Dọc", "Side Street");

    [Fact]
    public void People_walk_along_streets_and_turn_where_they_cross()
    {
        // A cross; from the west end of the one to the north end of the other.
        var ground = Ground([(High, [(-300, 0), (300, 0)]), (Side, [(0, -300), (0, 300)])], (-200, 0), (0, 200));

        Assert.Equal(400, ground.Metres(0, 1), 0.5);
        Assert.Equal(400, ground.Metres(1, 0), 0.5);
        Assert.Equal([(WalkTurn.Start, High), (WalkTurn.Left, Side)], WalkSteps.Of(ground.Way(0, 1)).Select(step => (step.Turn, step.Street!)));
        Assert.Equal([(WalkTurn.Start, Side), (WalkTurn.Right, High)], WalkSteps.Of(ground.Way(1, 0)).Select(step => (step.Turn, step.Street!)));
    }

    [Fact]
    public void A_street_that_ends_nearly_at_another_meets_it()
    {
        var ground = Ground([(High, [(-300, 0), (300, 0)]), (Side, [(0, 18), (0, 300)])], (-200, 0), (0, 200));

        Assert.Equal(400, ground.Metres(0, 1), 1);
    }

    [Fact]
    public void Where_there_is_no_street_the_straight_line_counts_for_more()
    {
        var ground = Ground([(High, [(-300, 0), (300, 0)])], (-200, 1_000), (0, 1_000));

        Assert.Equal(200 * 1.3, ground.Metres(0, 1), 0.5);
        Assert.Null(Assert.Single(WalkSteps.Of(ground.Way(0, 1))).Street);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Ways_are_as_short_as_those_of_Floyd_and_Warshall(int seed)
    {
        var random = new Random(seed);
        var streets = Enumerable.Range(0, 6).Select(number => new DrawnStreet(new Street($"Phố {number}", $"Street {number}"),
            new LineString([.. Enumerable.Range(0, 3).Select(_ => Plane.ToDegrees(new Coordinate(random.Next(-800, 800), random.Next(-800, 800))))]), 10)).ToList();
        var graph = StreetGraphBuilder.Build(Plane, streets);
        var metres = new double[graph.NodeCount, graph.NodeCount];
        for (var i = 0; i < graph.NodeCount; i++)
        {
            for (var j = 0; j < graph.NodeCount; j++)
                metres[i, j] = i == j ? 0 : double.PositiveInfinity;
        }

        foreach (var edge in graph.Edges)
            metres[edge.From, edge.To] = metres[edge.To, edge.From] = Math.Min(metres[edge.From, edge.To], edge.Length * edge.Factor);
        for (var k = 0; k < graph.NodeCount; k++)
        {
            for (var i = 0; i < graph.NodeCount; i++)
            {
                for (var j = 0; j < graph.NodeCount; j++)
                    metres[i, j] = Math.Min(metres[i, j], metres[i, k] + metres[k, j]);
            }
        }

        // From the start of each edge to that of each other.
        foreach (var (from, a) in graph.Edges.Select((edge, number) => (number, edge)))
        {
            var ways = new Ways(graph, new Snap(from, 0, a.Line[0], 0));
            foreach (var (to, b) in graph.Edges.Select((edge, number) => (number, edge)))
            {
                var end = new Snap(to, 0, b.Line[0], 0);
                Assert.Equal(metres[a.From, b.From], ways.MetresTo(end), 0.01);
                Assert.True(from == to || !double.IsFinite(ways.MetresTo(end)) || Math.Abs(ways.To(end).Sum(part => Length(part) * (part.Street is null ? 1.3 : 1)) - ways.MetresTo(end)) < 0.1);
            }
        }
    }

    private static double Length(WayPart part) => new LineString([.. part.Line]).Length;

    private static WalkGround Ground(IEnumerable<(Street Street, (double X, double Y)[] Line)> streets, params (double X, double Y)[] points) => new(
        StreetGraphBuilder.Build(Plane, [.. streets.Select(street => new DrawnStreet(street.Street, new LineString([.. street.Line.Select(At)]), 0))]), [.. points.Select(At)]);

    private static Coordinate At((double X, double Y) metres) => Plane.ToDegrees(new Coordinate(metres.X, metres.Y));
}
