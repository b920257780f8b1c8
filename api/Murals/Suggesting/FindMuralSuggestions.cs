using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Data;
using GisPlatform.Data.Murals;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Murals.Suggesting;

/// <summary>What residents suggest: to officials of the own ward, to planners of the whole place.</summary>
public sealed class FindMuralSuggestions(IDbContextFactory<GisDbContext> database, CurrentActor actors)
{
    /// <summary>Reads those that have waited longest; of others those decided on last.</summary>
    /// <param name="status">What became of them.</param>
    /// <param name="first">How many, 1 to 200.</param>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or a bad number.</exception>
    public async Task<IReadOnlyList<MuralSuggestion>> RunAsync(SuggestionStatus status, int first, CancellationToken cancellationToken)
    {
        FigureInput.Checked(first, 1, 200, "first");
        var actor = await actors.RequireStaffAsync(cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var parts = (await context.WardParts.Select(part => part.Id).ToListAsync(cancellationToken)).Where(part => MuralRights.Covers(actor, part)).ToList();
        var found = context.MuralSuggestions.AsNoTracking().Include(suggestion => suggestion.Photos.OrderBy(photo => photo.Position)).ThenInclude(photo => photo.File)
            .Where(suggestion => suggestion.Status == status && parts.Contains(suggestion.WardPartId));
        return await (status == SuggestionStatus.Waiting ? found.OrderBy(suggestion => suggestion.SuggestedAt) : found.OrderByDescending(suggestion => suggestion.DecidedAt))
            .ThenBy(suggestion => suggestion.Id).Take(first).ToListAsync(cancellationToken);
    }
}
