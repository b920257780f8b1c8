using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Suggesting;

/// <summary>Staff turn down what a resident told of.</summary>
public sealed class RejectMuralSuggestion(IDbContextFactory<GisDbContext> database, CurrentActor actors, TimeProvider clock)
{
    /// <summary>Turns it down; again changes nothing. Its photos are given up.</summary>
    /// <param name="id">The suggestion.</param>
    /// <param name="reason">Why; for staff.</param>
    /// <exception cref="AppError">UNAUTHENTICATED; FORBIDDEN; NOT_FOUND; CONFLICT: it has been accepted; or no reason.</exception>
    public async Task<MuralSuggestion> RunAsync(string id, string reason, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireStaffAsync(cancellationToken);
        var words = TextInput.Required(reason, "reason", 500);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var suggestion = await HeldSuggestion.TakeAsync(context, id, actor, cancellationToken);
        if (suggestion.Status == SuggestionStatus.Rejected)
            return suggestion;
        if (suggestion.Status != SuggestionStatus.Waiting)
            throw HeldSuggestion.Decided(suggestion);
        HeldSuggestion.Decide(suggestion, SuggestionStatus.Rejected, actor, clock.GetUtcNow());
        suggestion.Reason = words;
        suggestion.Photos.Clear();
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return suggestion;
    }
}
