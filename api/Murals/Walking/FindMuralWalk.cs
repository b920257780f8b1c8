using System.Globalization;
using GisPlatform.Api.Common;
using GisPlatform.Data.Murals;
using NetTopologySuite.Geometries;

namespace GisPlatform.Api.Murals.Walking;

/// <summary>Finds the walk that passes most murals within a time, on foot along the streets of the base map.</summary>
public sealed class FindMuralWalk(FindMurals murals, WalkStreets streets, SnapshotCache kept) : IDisposable
{
    private const int MostMurals = 120;

    // A walk is a second of one core: who comes meanwhile waits, so that the rest of the platform keeps the other.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Finds it, or takes it from before; one of no stops where nothing is within reach.</summary>
    /// <exception cref="AppError">A figure is out of range.</exception>
    public async Task<MuralWalk> RunAsync(WalkQuestion question, CancellationToken cancellationToken)
    {
        FigureInput.Checked(question.Minutes, 10, 240, "input.minutes");
        FigureInput.Checked(question.LookMinutes, 0, 30, "input.lookMinutes");
        // Ten metres: somebody who stands still asks the same again.
        var from = GeoInput.Point(Math.Round(question.From.X, 4), Math.Round(question.From.Y, 4), "input.from");
        var asked = question with { From = from };
        var key = string.Create(CultureInfo.InvariantCulture, $"{nameof(FindMuralWalk)} {from.X} {from.Y} {asked.Minutes} {asked.LookMinutes} {asked.ReturnsToStart}");
        return await kept.GetAsync(key, cancel => FindAsync(asked, cancel), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<MuralWalk> FindAsync(WalkQuestion question, CancellationToken cancellationToken)
    {
        var reach = question.Minutes * WalkPace.MetresPerMinute / (question.ReturnsToStart ? 2 : 1);
        var filter = new MuralFilter { Near = question.From, Metres = reach, Status = [MuralStatus.Visible, MuralStatus.Faded] };
        var near = (await murals.RunAsync(filter, MuralOrder.Nearest, MostMurals, null, cancellationToken)).Items.Select(item => item.Mural).ToList();
        var ground = new WalkGround(await streets.RunAsync(cancellationToken), [question.From.Coordinate, .. near.Select(mural => mural.Anchor.Coordinate)]);
        var problem = new WalkProblem(Seconds(ground), question.LookMinutes * 60, question.Minutes * 60, question.ReturnsToStart);
        await _one.WaitAsync(cancellationToken);
        try
        {
            var stops = await Task.Run(() => WalkSolver.Solve(problem), cancellationToken);
            return new MuralWalk(question, Legs(ground, near, stops, question.ReturnsToStart), near.Count);
        }
        finally
        {
            _one.Release();
        }
    }

    private static int[,] Seconds(WalkGround ground)
    {
        var seconds = new int[ground.Count, ground.Count];
        for (var from = 0; from < ground.Count; from++)
        {
            for (var to = 0; to < ground.Count; to++)
                seconds[from, to] = WalkPace.Seconds(ground.Metres(from, to));
        }

        return seconds;
    }

    private static List<WalkLeg> Legs(WalkGround ground, List<Mural> near, IReadOnlyList<int> stops, bool returns)
    {
        var (legs, at) = (new List<WalkLeg>(), 0);
        foreach (var to in returns && stops.Count > 0 ? stops.Append(0) : stops)
        {
            var (way, metres) = (ground.Way(at, to), ground.Metres(at, to));
            var line = Polyline.Join(way.Select(part => part.Line)).Select(ground.ToDegrees).ToList();
            // Two murals on one wall: a line has two points all the same.
            legs.Add(new WalkLeg(to == 0 ? null : near[to - 1], metres, WalkPace.Seconds(metres), WalkSteps.Of(way), WalkLeg.LineOf(line.Count == 1 ? [line[0], line[0]] : line)));
            at = to;
        }

        return legs;
    }
}
