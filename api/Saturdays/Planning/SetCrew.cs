using GisPlatform.Api.Common;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>A crew comes on a Saturday, or does not.</summary>
public sealed class SetCrew(SaturdayChanges changes)
{
    /// <summary>Says so. Sites that an absent crew has stay its own until somebody moves them; the plan's warnings name them.</summary>
    /// <param name="change">With the version of the crew's day; 0: nothing was said of it.</param>
    /// <param name="crew">Id of the crew.</param>
    /// <param name="isAbsent">Whether it does not come.</param>
    /// <param name="note">Why; for staff only.</param>
    /// <exception cref="AppError">As <see cref="SaturdayChanges"/>.</exception>
    public Task<SaturdayView> RunAsync(PlanChange change, string crew, bool isAbsent, string? note, CancellationToken cancellationToken) =>
        changes.RunAsync(change, SaturdayChangeKind.CrewSet, async act =>
        {
            var day = await CrewDays.TakeAsync(act, crew, change.Version, cancellationToken);
            (day.IsAbsent, day.Note) = (isAbsent, TextInput.Clean(note, "note", 500));
        }, cancellationToken);
}
