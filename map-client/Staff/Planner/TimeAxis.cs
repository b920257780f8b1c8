namespace GisPlatform.MapClient.Staff.Planner;

/// <summary>A time, in days at the place.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record TimeSpanOfDays(DateOnly From, DateOnly To)
{
    /// <summary>How many days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>The months or weeks that the time slider runs over, and the time that a view is about.</summary>
/// <param name="Today">Today's date at the place; the axis ends with its month or week.</param>
/// <param name="ByWeek">Whether steps are weeks from Monday; else months.</param>
public sealed record TimeAxis(DateOnly Today, bool ByWeek)
{
    private const int Months = 24;
    private const int Weeks = 52;
    private const int MonthsAtFirst = 12;

    /// <summary>How many steps there are.</summary>
    public int Count => ByWeek ? Weeks : Months;

    /// <summary>The last step's number.</summary>
    public int Last => Count - 1;

    /// <summary>The axis of a view.</summary>
    public static TimeAxis Of(PlannerState state, DateOnly today) => new(today, state.ByWeek);

    /// <summary>The time that a view is about.</summary>
    public static TimeSpanOfDays PeriodOf(PlannerState state, DateOnly today)
    {
        var to = state.To ?? today;
        var from = state.From ?? new TimeAxis(today, ByWeek: false).StartOf(Months - MonthsAtFirst);
        return InOrder(from, to);
    }

    /// <summary>The time that it is compared with; null: none.</summary>
    public static TimeSpanOfDays? ComparedWith(PlannerState state, DateOnly today)
    {
        var period = PeriodOf(state, today);
        var before = new TimeSpanOfDays(period.From.AddDays(-period.Days), period.From.AddDays(-1));
        return state.Comparison switch
        {
            PlannerComparison.Before => before,
            PlannerComparison.Custom => InOrder(state.CompareFrom ?? before.From, state.CompareTo ?? before.To),
            PlannerComparison.YearBefore => new(period.From.AddYears(-1), period.To.AddYears(-1)),
            _ => null,
        };
    }

    /// <summary>First day of a step.</summary>
    public DateOnly StartOf(int step) => ByWeek
        ? Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7)).AddDays(7 * (step - Last))
        : new DateOnly(Today.Year, Today.Month, 1).AddMonths(step - Last);

    /// <summary>Last day of a step; of the last one today.</summary>
    public DateOnly EndOf(int step) => step >= Last ? Today : StartOf(step + 1).AddDays(-1);

    /// <summary>The step that a day falls into; one beyond an end of the axis falls into that end.</summary>
    public int StepOf(DateOnly day)
    {
        for (var step = Last; step > 0; step--)
        {
            if (day >= StartOf(step))
                return step;
        }

        return 0;
    }

    /// <summary>A view about some steps.</summary>
    public PlannerState Show(PlannerState state, int first, int last) => state with { From = StartOf(first), To = EndOf(last) };

    /// <summary>A view one step later, as wide; from the beginning again once the end is reached.</summary>
    public PlannerState Advance(PlannerState state)
    {
        var period = PeriodOf(state, Today);
        var (first, last) = (StepOf(period.From), StepOf(period.To));
        var width = last - first;
        return last < Last ? Show(state, first + 1, last + 1) : Show(state, 0, Math.Min(width, Last - 1));
    }

    /// <summary>Whether a view ends where the axis does.</summary>
    public bool IsAtEnd(PlannerState state) => StepOf(PeriodOf(state, Today).To) == Last;

    // Days the wrong way round are the last one alone.
    private static TimeSpanOfDays InOrder(DateOnly from, DateOnly to) => from <= to ? new(from, to) : new(to, to);
}
