using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Suggesting;

/// <summary>A suggestion that one official at a time decides on.</summary>
internal static class HeldSuggestion
{
    /// <summary>Waits for whoever holds it now, and takes hold until the end of the transaction that is under way.</summary>
    /// <exception cref="AppError">NOT_FOUND, also for one of another ward, of which others know nothing.</exception>
    public static async Task<MuralSuggestion> TakeAsync(GisDbContext context, string id, Actor actor, CancellationToken cancellationToken)
    {
        var key = MuralRights.ParseId(id, "id");
        var suggestion = await context.MuralSuggestions.FromSql($"select * from mural_suggestion where id = {key} for no key update").FirstOrDefaultAsync(cancellationToken);
        if (suggestion is null || !MuralRights.Covers(actor, suggestion.WardPartId))
            throw new AppError(ErrorCode.NotFound, "id", "Không tìm thấy gợi ý này.", "There is no such suggestion.");
        await context.MuralSuggestionPhotos.Where(photo => photo.SuggestionId == key).LoadAsync(cancellationToken);
        return suggestion;
    }

    /// <summary>Notes the decision.</summary>
    public static void Decide(MuralSuggestion suggestion, SuggestionStatus decision, Actor actor, DateTimeOffset at) =>
        (suggestion.Status, suggestion.DecidedAt, suggestion.DecidedById) = (decision, at, actor.Account.Id);

    /// <summary>The refusal of a decision that comes after another one.</summary>
    public static AppError Decided(MuralSuggestion suggestion) => suggestion.Status == SuggestionStatus.Accepted
        ? new(ErrorCode.Conflict, "id", "Gợi ý này đã được nhận.", "This suggestion has been accepted.")
        : new(ErrorCode.Conflict, "id", "Gợi ý này đã bị từ chối.", "This suggestion has been turned down.");
}
