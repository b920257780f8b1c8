namespace GisPlatform.Api.Murals.Walking;

/// <summary>Makes instructions of the parts of a way.</summary>
public static class WalkSteps
{
    // The few metres between a wall and its street are no instruction.
    private const double ShortestGap = 40;
    private const double BearingOver = 15;
    private const double StraightWithin = 40;
    private const double BackFrom = 150;

    /// <summary>One for each street, and for each longer gap between streets.</summary>
    public static IReadOnlyList<WalkStep> Of(IReadOnlyList<WayPart> way)
    {
        var steps = new List<(WalkTurn Turn, WayPart Part)>();
        foreach (var part in way.Where(part => part.Street is not null || Polyline.Length(part.Line) >= ShortestGap))
        {
            if (steps is [.., var (turn, last)] && last.Street == part.Street)
                steps[^1] = (turn, new WayPart(part.Street, Polyline.Join([last.Line, part.Line])));
            else
                steps.Add((steps is [.., var (_, before)] ? TurnBetween(before, part) : WalkTurn.Start, part));
        }

        return steps.ConvertAll(step => new WalkStep(step.Turn, step.Part.Street, Polyline.Length(step.Part.Line)));
    }

    private static WalkTurn TurnBetween(WayPart before, WayPart after)
    {
        var change = (Polyline.Bearing(after.Line, BearingOver, atEnd: false) - Polyline.Bearing(before.Line, BearingOver, atEnd: true) + 540) % 360 - 180;
        return Math.Abs(change) <= StraightWithin ? WalkTurn.Straight : Math.Abs(change) >= BackFrom ? WalkTurn.Back : change < 0 ? WalkTurn.Left : WalkTurn.Right;
    }
}
