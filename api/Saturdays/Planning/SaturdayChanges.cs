using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Photos;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GisPlatform.Api.Saturdays.Planning;

/// <summary>
/// The frame of all changes of a Saturday: rights, a change that is sent twice, one transaction with the history of the Saturday and of its issues.
/// Whoever changes a Saturday holds its row, so that changes of one day come one after the other; across days the database's constraints decide.
/// </summary>
public sealed class SaturdayChanges(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places, FindSaturdays saturdays, TimeProvider clock)
{
    /// <summary>Changes a Saturday.</summary>
    /// <param name="change">What is said.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="act">Does it.</param>
    /// <returns>The Saturday as it is then.</returns>
    /// <exception cref="AppError">UNAUTHENTICATED; FORBIDDEN; NOT_FOUND: it is not open; CONFLICT: double booking, or as <paramref name="act"/> says.</exception>
    public async Task<SaturdayView> RunAsync(PlanChange change, SaturdayChangeKind kind, Func<PlanAct, Task> act, CancellationToken cancellationToken)
    {
        var key = ClientKey.Hash(change.Key, "key");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var place = await places.GetAsync(cancellationToken);
        try
        {
            await ChangeAsync(change.Date, kind, key, actor, place, act, cancellationToken);
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            throw refusal;
        }

        return (await saturdays.OneAsync(change.Date, cancellationToken))!;
    }

    private async Task ChangeAsync(
        DateOnly date, SaturdayChangeKind kind, string key, Actor actor, PlaceData place, Func<PlanAct, Task> act, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var saturday = await context.Saturdays.FromSql($"select * from saturday where date = {date} for no key update").FirstOrDefaultAsync(cancellationToken)
            ?? throw new AppError(ErrorCode.NotFound, "date", $"Chưa mở kế hoạch cho ngày {SaturdayWords.Day(date)}.", $"No plan is open for {date:yyyy-MM-dd}.");
        if (await IsSentAgainAsync(context, date, kind, key, cancellationToken))
            return;
        var made = new PlanAct(context, saturday, actor, clock.GetUtcNow(), place);
        await act(made);
        saturday.Version++;
        context.Add(new SaturdayChange
        {
            SaturdayDate = date, At = made.At, Kind = kind, IssueId = made.IssueId, CrewId = made.CrewId, AccountId = actor.Account.Id, ClientKey = key,
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Whether a change has arrived before.</summary>
    /// <exception cref="AppError">Its key was used for something else.</exception>
    internal static async Task<bool> IsSentAgainAsync(GisDbContext context, DateOnly date, SaturdayChangeKind kind, string key, CancellationToken cancellationToken)
    {
        var earlier = await context.SaturdayChanges.AsNoTracking().FirstOrDefaultAsync(change => change.ClientKey == key, cancellationToken);
        return earlier is not null && (earlier.SaturdayDate == date && earlier.Kind == kind
            ? true
            : throw AppError.BadInput("key", "'key' đã dùng cho thay đổi khác.", "'key' was used for another change."));
    }

    private static AppError? Refusal(Exception exception) => (exception as PostgresException ?? exception.InnerException as PostgresException)?.ConstraintName switch
    {
        SiteConstraints.IssueOnce => new(ErrorCode.Conflict, "issue",
            "Vấn đề này đã có trong kế hoạch của một buổi thứ 7 khác chưa kết thúc.", "This issue is on the plan of another Saturday that is not over."),
        SiteConstraints.CrewOnce => new(ErrorCode.Conflict, "start",
            "Đội đã có điểm khác vào giờ đó. Hãy chọn giờ hoặc đội khác.", "The crew is at another site at that time. Choose another time or crew."),
        AttachPhotos.FileConstraint => AttachPhotos.NotThere("photosAfter"),
        _ => null,
    };
}
