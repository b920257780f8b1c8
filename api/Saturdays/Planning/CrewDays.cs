using GisPlatform.Api.Common;
using GisPlatform.Api.Saturdays.Crews;
using GisPlatform.Data.Accounts;
using GisPlatform.Data.Saturdays;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>Finds, or makes, what is said of a crew for one Saturday.</summary>
internal static class CrewDays
{
    /// <summary>The row, tracked, with its next version.</summary>
    /// <exception cref="AppError">NOT_FOUND; FORBIDDEN: another ward's crew; CONFLICT: the version is old.</exception>
    public static async Task<SaturdayCrew> TakeAsync(PlanAct act, string id, int? version, CancellationToken cancellationToken)
    {
        act.MustNotBeHeld();
        var key = CrewId.Parse(id, "crew");
        act.CrewId = key;
        var crew = await act.Context.Crews.FindAsync([key], cancellationToken) ?? throw CrewId.NotFound("crew");
        // A ward speaks for its own people; crews of the whole place are everybody's.
        if (act.Actor.Role == AccountRole.Official && crew.WardCode is { } ward && act.Actor.Account.WardCode is { } own && own != ward)
            throw new AppError(ErrorCode.Forbidden, "crew", "Đội này của phường khác.", "This crew is another ward's.");
        var row = await act.Context.SaturdayCrews.FindAsync([act.Saturday.Date, key], cancellationToken);
        if (version is { } seen && seen != (row?.Version ?? 0))
        {
            throw new AppError(ErrorCode.Conflict, "version", $"{crew.Name} vừa được người khác sửa cho buổi này. Hãy xem lại.",
                $"Somebody else has changed {crew.Name} for that day. Look at it again.");
        }

        if (row is null)
            act.Context.Add(row = new SaturdayCrew { SaturdayDate = act.Saturday.Date, CrewId = key, People = crew.People, Hours = crew.HoursPerSaturday });
        else
            row.Version++;
        return row;
    }
}
