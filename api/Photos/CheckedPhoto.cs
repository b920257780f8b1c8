using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Issues;
using GisPlatform.Data;
using GisPlatform.Data.Issues;
using GisPlatform.Data.Photos;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Photos;

/// <summary>The frame of what officials decide on a photo: rights, a look that is old, its flags, an entry of history for staff.</summary>
public sealed class CheckedPhoto(IDbContextFactory<GisDbContext> database, CurrentActor actors, TimeProvider clock)
{
    /// <summary>Decides on a photo; the same decision again changes nothing.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="seen">Its status as the official saw it.</param>
    /// <param name="decision">Its status from now on.</param>
    /// <returns>Its issue.</returns>
    /// <exception cref="AppError">UNAUTHENTICATED; NOT_FOUND; FORBIDDEN outside one's ward or department; CONFLICT: somebody else has decided meanwhile.</exception>
    public async Task<Issue> DecideAsync(string id, PhotoStatus seen, PhotoStatus decision, CancellationToken cancellationToken)
    {
        var key = IssueId.Parse(id, "id");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var held = await HeldIssue.TakeAsync(database, context => context.Photos.Where(photo => photo.Id == key).Select(photo => photo.IssueId), cancellationToken);
        actor.MustCover(held.Issue);
        var photo = await held.Context.Photos.SingleAsync(photo => photo.Id == key, cancellationToken);
        var now = clock.GetUtcNow();
        var settled = await held.Context.SettleFlagsAsync(flag => flag.PhotoId == key, now, cancellationToken);
        if (photo.Status == decision && settled == 0)
            return held.Issue;
        if (photo.Status != seen && photo.Status != decision)
            throw Conflict(photo.Status);
        held.Issue.Events.Add(new IssueEvent
        {
            At = now, Role = ActorRole.Official, Kind = IssueEventKind.Photos, FromStatus = held.Issue.Status, ToStatus = held.Issue.Status,
            FromValue = Word(photo.Status), ToValue = Word(decision), IsInternal = true, AccountId = actor.Account.Id,
        });
        photo.Status = decision;
        IssueMoves.Touch(held.Issue, now);
        await held.SaveAsync(cancellationToken);
        return held.Issue;
    }

    private static string Word(PhotoStatus status) => UpperSnakeCase.Instance.TranslateMemberName(status.ToString());

    private static AppError Conflict(PhotoStatus status) => new(ErrorCode.Conflict, "seen",
        $"Người khác vừa quyết định về ảnh này ({InVietnamese(status)}). Hãy xem lại ảnh.", $"Somebody else has just decided on this photo ({Word(status)}). Look at it again.");

    private static string InVietnamese(PhotoStatus status) => status switch
    {
        PhotoStatus.Pending => "đang chờ duyệt",
        PhotoStatus.Public => "đã công khai",
        _ => "đã ẩn",
    };
}
