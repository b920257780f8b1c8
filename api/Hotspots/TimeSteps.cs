using GisPlatform.Api.Hotspots.Statistics;
using GisPlatform.Api.Places;

namespace GisPlatform.Api.Hotspots;

/// <summary>
/// A period cut into weeks or months, counted back from its last day: so the last step is whole, and a month that has just begun is not taken for a quiet one.
/// Days at the beginning that fill no step belong to the period, but to no step; so do those before the last 160 steps.
/// </summary>
public sealed class TimeSteps
{
    private const int Most = 160;

    private TimeSteps(IReadOnlyList<Period> steps) => Steps = steps;

    /// <summary>The steps, oldest first.</summary>
    public IReadOnlyList<Period> Steps { get; }

    /// <summary>The length asked for, or months where the period has enough of them for a trend, else weeks.</summary>
    public static TrendStep Choose(Period period, TrendStep? asked) =>
        asked ?? (Of(period, TrendStep.Month).Steps.Count >= TrendClasses.FewestSteps ? TrendStep.Month : TrendStep.Week);

    /// <summary>The whole steps of a period.</summary>
    public static TimeSteps Of(Period period, TrendStep step)
    {
        var end = period.To.AddDays(1);
        var steps = new List<Period>();
        for (var number = 1; number <= Most; number++)
        {
            var (from, before) = step == TrendStep.Week
                ? (end.AddDays(-7 * number), end.AddDays(-7 * (number - 1)))
                : (end.AddMonths(-number), end.AddMonths(1 - number));
            if (from < period.From)
                break;
            steps.Insert(0, new Period(from, before.AddDays(-1)));
        }

        return new TimeSteps(steps);
    }

    /// <summary>The instants at which the steps begin. An issue's step is the number of those at or before it, less one; under 0: none.</summary>
    public DateTimeOffset[] Starts(PlaceData place) => [.. Steps.Select(step => place.MidnightOf(step.From))];
}
