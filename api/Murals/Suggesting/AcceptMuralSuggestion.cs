using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Murals.Keeping;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Suggesting;

/// <summary>Staff make a mural of what a resident told of.</summary>
public sealed class AcceptMuralSuggestion(IDbContextFactory<GisDbContext> database, CurrentActor actors, AddMural murals, PlaceDataCache places)
{
    private const int LongestCredit = 100;

    /// <summary>Accepts it; one that has been accepted already is answered with its mural.</summary>
    /// <param name="id">The suggestion.</param>
    /// <param name="data">What is said of the mural, in staff's words.</param>
    /// <param name="photos">Which of the suggestion's photos everybody shall see; null: all.</param>
    /// <param name="credit">Whose pictures they are.</param>
    /// <exception cref="AppError">UNAUTHENTICATED; FORBIDDEN; NOT_FOUND; CONFLICT: it has been turned down; or an input that breaks a rule.</exception>
    public async Task<Mural> RunAsync(string id, MuralData data, IReadOnlyList<string>? photos, string? credit, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var wanted = photos?.Select(photo => MuralRights.ParseId(photo, "photos")).ToHashSet();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var suggestion = await HeldSuggestion.TakeAsync(context, id, actor, cancellationToken);
        if (suggestion.MuralId is { } made)
            return await context.Murals.AsNoTracking().SingleAsync(mural => mural.Id == made, cancellationToken);
        if (suggestion.Status != SuggestionStatus.Waiting)
            throw HeldSuggestion.Decided(suggestion);
        var kept = suggestion.Photos.Where(photo => wanted?.Contains(photo.Id) ?? true).OrderBy(photo => photo.Position).ToList();
        var name = kept.Count == 0 ? "" : TextInput.Required(credit, "credit", LongestCredit);
        var mural = murals.New(data with { Geometry = data.Geometry ?? suggestion.Point }, null, $"suggestion/{suggestion.Id}", await places.TodayAsync(cancellationToken));
        var act = new MuralAct(context, mural, mural.AddedAt);
        NewMuralPhotos.Add(act, kept.Select(photo => (photo.Hash, name)), "photos");
        // What is not shown is of no use any more; a sweep removes its files.
        context.RemoveRange(suggestion.Photos);
        await murals.StoreAsync(act, actor, cancellationToken);
        suggestion.MuralId = mural.Id;
        HeldSuggestion.Decide(suggestion, SuggestionStatus.Accepted, actor, act.At);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return mural;
    }
}
