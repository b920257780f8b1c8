using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>Planning of a Saturday begins: a draft, which only staff see.</summary>
public sealed class OpenSaturday(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places, FindSaturdays saturdays, TimeProvider clock)
{
    /// <summary>Opens it.</summary>
    /// <param name="date">The Saturday.</param>
    /// <param name="key">Random UUID of this change.</param>
    /// <param name="startsAt">When work begins, local time, for instance 07:30.</param>
    /// <param name="meetingPoint">Where all meet.</param>
    /// <param name="note">Words to the day; public once it is published.</param>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN; CONFLICT: it is open already; the date is no Saturday, or past.</exception>
    public async Task<SaturdayView> RunAsync(DateOnly date, string key, string? startsAt, string? meetingPoint, string? note, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var hash = ClientKey.Hash(key, "key");
        Shortlist.DateOf(date, await places.TodayAsync(cancellationToken));
        var now = clock.GetUtcNow();
        var saturday = new Saturday
        {
            Date = date, Status = SaturdayStatus.Draft, OpenedAt = now, StartsAt = TimeInput.Checked(startsAt, "startsAt") ?? Saturday.UsualStart,
            MeetingPoint = TextInput.Clean(meetingPoint, "meetingPoint", 200), Note = TextInput.Clean(note, "note", 1000, keepLines: true),
        };
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (!await SaturdayChanges.IsSentAgainAsync(context, date, SaturdayChangeKind.Opened, hash, cancellationToken))
        {
            context.Add(saturday);
            context.Add(new SaturdayChange { SaturdayDate = date, At = now, Kind = SaturdayChangeKind.Opened, AccountId = actor.Account.Id, ClientKey = hash });
            await SaveAsync(context, date, hash, cancellationToken);
        }

        return (await saturdays.OneAsync(date, cancellationToken))!;
    }

    private static async Task SaveAsync(GisDbContext context, DateOnly date, string key, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Sent twice at once, the other has opened it.
            if (await SaturdayChanges.IsSentAgainAsync(context, date, SaturdayChangeKind.Opened, key, cancellationToken))
                return;
            throw new AppError(ErrorCode.Conflict, "date", $"Kế hoạch ngày {SaturdayWords.Day(date)} đã được mở.", $"The plan of {date:yyyy-MM-dd} is open already.");
        }
    }
}
