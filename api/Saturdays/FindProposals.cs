using GisPlatform.Api.Accounts;
using GisPlatform.Api.Common;
using GisPlatform.Api.Places;
using GisPlatform.Data;
using GisPlatform.Data.Saturdays;
using Microsoft.EntityFrameworkCore;

namespace GisPlatform.Api.Saturdays;

/// <summary>The shortlist of a Saturday.</summary>
public sealed class FindProposals(IDbContextFactory<GisDbContext> database, CurrentActor actors, PlaceDataCache places)
{
    /// <summary>Reads it, gravest first; an issue whose category has become private is left out.</summary>
    /// <exception cref="AppError">UNAUTHENTICATED, FORBIDDEN, or a bad date.</exception>
    public async Task<IReadOnlyList<SaturdayProposal>> RunAsync(DateOnly? date, CancellationToken cancellationToken)
    {
        await actors.RequireStaffAsync(cancellationToken);
        var saturday = Shortlist.DateOf(date, await places.TodayAsync(cancellationToken));
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.SaturdayProposals.AsNoTracking().Include(proposal => proposal.Issue).Include(proposal => proposal.Account)
            .Where(proposal => proposal.SaturdayDate == saturday && proposal.Issue!.IsPublic)
            .OrderByDescending(proposal => proposal.Issue!.Severity).ThenBy(proposal => proposal.Issue!.ReportedAt).ThenBy(proposal => proposal.IssueId)
            .ToListAsync(cancellationToken);
    }
}
