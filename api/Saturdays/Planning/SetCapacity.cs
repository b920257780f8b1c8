using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>A crew has other people or hours than usual on a Saturday.</summary>
public sealed class SetCapacity(SaturdayChanges changes)
{
    /// <summary>Says how many; sites that are planned stay as they are.</summary>
    /// <param name="change">With the version of the crew's day; 0: nothing was said of it.</param>
    /// <param name="crew">Id of the crew.</param>
    /// <param name="people">People who come.</param>
    /// <param name="hours">Hours that they stay.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>; a figure is out of range.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string crew, int people, decimal hours, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.CapacitySet, async act =>
        {
            var day = await CrewDays.TakeAsync(act, crew, change.Version, cancellationToken);
            day.People = FigureInput.Checked(people, 0, 1000, "people");
            day.Hours = FigureInput.Checked(hours, 0m, 12m, "hours");
        }, cancellationToken);
}
